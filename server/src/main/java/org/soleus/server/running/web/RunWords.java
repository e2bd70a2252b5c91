package org.soleus.server.running.web;

import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.load.CalfLoad;
import org.soleus.clinical.running.load.LoadFlag;
import org.soleus.content.Language;
import org.soleus.content.message.Voice;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Unit;
import org.soleus.server.running.Source;
import org.soleus.server.running.StoredRun;
import org.soleus.server.web.Metres;
import org.soleus.server.web.Say;

import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Runs as their reader reads them.
///
/// @param me who reads
/// @param today the runner's day
/// @param say the words of the page
public record RunWords(SignedIn me, LocalDate today, Say say) {

    private static final Set<String> KNOWN_SIGNS = Set.of("pop", "swelling");
    private static final DateTimeFormatter LITTLE = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter YEARS =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /// Whether she reads miles.
    public boolean miles() {
        return me.unit() == Unit.MI;
    }

    /// What tells the sentences of rules, in her units.
    public Voice voice() {
        return say.voice().reading(miles());
    }

    /// What stands under a key of the page's words.
    public String words(String key, Object... gaps) {
        return say.words(key, gaps);
    }

    /// A page's title, which tells first when something is missing.
    String title(String key, Map<String, String> errors) {
        var title = words(key);
        return errors.isEmpty() ? title : words("web.error", title);
    }

    /// The name of a field that takes a distance in her unit.
    public String distanceIn() {
        return words(miles() ? "run.distance.miles" : "run.distance.km");
    }

    /// A distance, as "8.2 km".
    public String distance(int metres) {
        return say.distance(metres, miles());
    }

    /// A distance as it stands in a field, as "5.23" or "5,23".
    public String typed(int metres) {
        return pointed(Metres.typed(metres, miles()));
    }

    /// The same to the metre.
    String exact(int metres) {
        return pointed(Metres.exact(metres, miles()));
    }

    private String pointed(String number) {
        return number.replace(
                '.', DecimalFormatSymbols.getInstance(locale()).getDecimalSeparator());
    }

    private Locale locale() {
        return say.figures();
    }

    private boolean isEnglish() {
        return say.language() == Language.ENGLISH;
    }

    /// A day, as "Tuesday 24 November", with its year where it is another.
    public String day(LocalDate day) {
        return isThisYear(day) ? voice().namedDay(day) : withYear(day);
    }

    /// A day in little room, as "Tue 24 Nov".
    public String shortDay(LocalDate day) {
        return isThisYear(day) ? say.shortDay(day) : withYear(day);
    }

    /// A day as a drawing names it, as "24 Nov".
    public String dayAndMonth(LocalDate day) {
        if (!isThisYear(day)) return withYear(day);
        return isEnglish() ? LITTLE.format(day) : voice().dayOfYear(day);
    }

    /// A month in little room, as "Nov".
    String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMM", locale()).format(day);
    }

    private boolean isThisYear(LocalDate day) {
        return day.getYear() == today.getYear();
    }

    private String withYear(LocalDate day) {
        return isEnglish() ? YEARS.format(day) : say.day(day);
    }

    /// The time of day, as "07:40".
    public String time(Instant at) {
        return TIME.format(at.atZone(me.zoneId()));
    }

    /// A duration, as "41:20".
    public String clock(int seconds) {
        return Metres.clock(seconds);
    }

    /// The pace, as "5:35 /km"; empty where it went nowhere.
    public String pace(StoredRun run) {
        return run.summary().pace().map(this::pace).orElse("");
    }

    /// A pace, as "6:10 /km".
    String pace(int secondsPerKilometre) {
        return Metres.pace(secondsPerKilometre, miles());
    }

    /// Whether it is a run like any other, of which a list need not say what it was.
    public boolean isPlain(StoredRun run) {
        return kind(run).equals("run");
    }

    /// What it was, as a list says it.
    public String what(StoredRun run) {
        return words("run.what." + kind(run));
    }

    private static String kind(StoredRun run) {
        return switch (run.summary().sport()) {
            case WALKING -> "walk";
            case HIKING -> "hike";
            case UNKNOWN -> "activity";
            case OTHER -> "other";
            default -> run.summary().place() == Place.TREADMILL ? "treadmill" : "run";
        };
    }

    /// A sport, for choosing.
    public String sport(Sport sport) {
        return switch (sport) {
            case RUNNING -> words("run.sport.run");
            case WALKING -> words("run.sport.walk");
            case HIKING -> words("run.sport.hike");
            default -> words("run.sport.other");
        };
    }

    /// Calf-metres, as "8,420".
    public String calf(int metres) {
        return NumberFormat.getIntegerInstance(locale()).format(metres);
    }

    /// The range of the load, as "7,900 to 9,800"; one number where the ends are the same.
    public String range(StoredRun run) {
        return range(run.scored().load());
    }

    /// The range of a load.
    String range(CalfLoad load) {
        return load.from() == load.to()
                ? calf(load.from())
                : words("run.from-to", calf(load.from()), calf(load.to()));
    }

    /// Where a source comes from, as "A FIT file".
    String source(Source source) {
        return source.isByHand()
                ? words("run.source.hand")
                : words("run.source.file", source.format().toUpperCase(Locale.ROOT));
    }

    /// Warning signs, as she told them.
    public String signs(List<String> told) {
        return told.stream()
                .map(sign -> KNOWN_SIGNS.contains(sign) ? words("plan.told." + sign) : sign)
                .collect(Collectors.joining(", "));
    }

    /// What makes the load less certain, in sentences.
    public List<String> unsure(StoredRun run) {
        var words = new ArrayList<String>();
        for (var flag : LoadFlag.values()) {
            if (run.scored().load().flags().contains(flag)) {
                words.add(words("run.unsure." + flag.word()));
            }
        }
        return words;
    }
}
