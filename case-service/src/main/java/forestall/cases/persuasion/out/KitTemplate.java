package forestall.cases.persuasion.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.cases.persuasion.Language;
import forestall.cases.persuasion.Part;
import forestall.cases.persuasion.PersuasionKit;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The one template from which page and PDF are made. Its result is HTML and XML at once. */
final class KitTemplate {

    private static final String FOLDER = "forestall/cases/persuasion/";

    private final ResourceBundleMessageSource words = words();
    private final SpringTemplateEngine engine = engine();

    /**
     * The document.
     *
     * @param style its style sheet
     * @param paper whether there is nothing to click
     */
    String fill(PersuasionKit kit, Language language, Part part, String style, boolean paper) {
        Map<String, Object> told = Map.of(
                "kit", kit,
                "language", language,
                "whole", part == Part.WHOLE,
                "style", style,
                "paper", paper,
                "as", new KitFormats(words, language));
        return withoutControls(engine.process("kit", new Context(language.locale(), told)));
    }

    /** XML has no way to write most control characters, and nobody can read them. */
    private static String withoutControls(String document) {
        return document.codePoints()
                .filter(character -> character == '\n' || character == '\t' || !Character.isISOControl(character))
                .filter(character -> character != 0xFFFE && character != 0xFFFF)
                .filter(character -> character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(KitTemplate.class.getClassLoader());
        files.setPrefix(FOLDER);
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding(UTF_8.name());
        SpringTemplateEngine made = new SpringTemplateEngine();
        made.setTemplateResolver(files);
        made.setTemplateEngineMessageSource(words);
        return made;
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource made = new ResourceBundleMessageSource();
        made.setBundleClassLoader(KitTemplate.class.getClassLoader());
        made.setBasename(FOLDER.replace('/', '.') + "words");
        made.setDefaultEncoding(UTF_8.name());
        made.setFallbackToSystemLocale(false);
        return made;
    }
}
