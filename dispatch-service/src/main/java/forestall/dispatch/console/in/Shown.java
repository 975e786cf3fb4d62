package forestall.dispatch.console.in;

import forestall.dispatch.directory.Territories;
import forestall.dispatch.intervention.Whereabouts;
import forestall.events.facts.Money;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.StationCode;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Times, places and money for the eye, in a language. Times in Shanghai, with the date when that is not today. */
record Shown(Locale locale, Territories territories, Instant now) {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter WITH_DATE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    public String time(Instant at) {
        var then = at.atZone(SHANGHAI);
        var today = now.atZone(SHANGHAI);
        if (then.toLocalDate().equals(today.toLocalDate())) {
            return TIME.format(then);
        }
        return (then.getYear() == today.getYear() ? WITH_DATE : WITH_YEAR).format(then);
    }

    public String second(Instant at) {
        return TO_THE_SECOND.format(at.atZone(SHANGHAI));
    }

    /** What is left until then, such as 4:07 or 23:59:08; with a minus when it has passed. The page's clock counts on in the same form. */
    public String left(Instant until) {
        Duration left = Duration.between(now, until);
        Duration size = left.abs();
        String form = size.toHours() > 0
                ? "%d:%02d:%02d".formatted(size.toHours(), size.toMinutesPart(), size.toSecondsPart())
                : "%d:%02d".formatted(size.toMinutes(), size.toSecondsPart());
        return left.isNegative() ? "−" + form : form;
    }

    /** Never less than none: clocks of machines differ. */
    public long minutesSince(Instant from) {
        return Math.max(0, Duration.between(from, now).toMinutes());
    }

    /** District and station, as far as known; empty when nobody knows. */
    public String place(Whereabouts of) {
        return Stream.of(
                        of.district() == null ? null : district(of.district()),
                        of.station() == null ? null : station(of.station()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    public String station(@Nullable StationCode code) {
        return code == null
                ? ""
                : territories
                        .station(code)
                        .map(found -> name(found.nameZh(), found.nameEn()))
                        .orElse(code.value());
    }

    private String district(DistrictCode code) {
        return territories
                .district(code)
                .map(found -> name(found.nameZh(), found.nameEn()))
                .orElse(code.value());
    }

    /** A Chinese mobile number in the groups in which people read it out; any other as it is. */
    public String number(String e164) {
        return e164.replaceFirst("^(\\+86)(1[0-9]{2})([0-9]{4})([0-9]{4})$", "$1 $2 $3 $4");
    }

    /** In yuan, to the fen. */
    public String money(Money amount) {
        NumberFormat yuan = NumberFormat.getNumberInstance(locale);
        yuan.setMinimumFractionDigits(2);
        return "¥" + yuan.format(BigDecimal.valueOf(amount.fen(), 2));
    }

    public boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }

    private String name(String zh, String en) {
        return isChinese() ? (zh.isEmpty() ? en : zh) : (en.isEmpty() ? zh : en);
    }
}
