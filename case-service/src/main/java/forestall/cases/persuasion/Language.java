package forestall.cases.persuasion;

import java.util.Locale;

/** A language in which a kit can be read. */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Its tag by BCP 47. */
    public String tag() {
        return tag;
    }

    /** Its code by ISO 639. */
    public String code() {
        return locale().getLanguage();
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
