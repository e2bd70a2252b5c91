package org.soleus.content.check;

import org.soleus.content.Fault;
import org.soleus.content.Faulty;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Puts what a loader threw into words, with the place that it had got to.
final class Blame {

    private static final Pattern QUOTED = Pattern.compile("For input string: \"(.*)\".*");
    private static final Pattern NONE_OF = Pattern.compile("(\".*\") is none of: (.*)");
    private static final Pattern CONSTANT = Pattern.compile("No enum constant .*\\.([^.]+)");

    private Blame() {}

    static List<Fault> of(RuntimeException thrown, Watched folder) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof Faulty faulty) return faulty.faults();
        }
        return List.of(of(root(thrown), folder));
    }

    private static Fault of(Throwable wrong, Watched folder) {
        String said = String.valueOf(wrong.getMessage());
        return switch (wrong) {
            case NumberFormatException _ ->
                    folder.fault(
                            "\"" + found(QUOTED, said) + "\" is no whole number.",
                            "Write digits alone, or a range as 8-12 where one is taken.");
            case ClassCastException _ ->
                    folder.fault(
                            "The value is of another kind than the field takes.",
                            "Write a whole number without quotation marks.");
            case IndexOutOfBoundsException _ ->
                    folder.fault(
                            "A part of the value is missing.",
                            "Write it as the same field of other files has it.");
            default -> said(said, folder);
        };
    }

    private static Fault said(String said, Watched folder) {
        var none = NONE_OF.matcher(said);
        if (none.matches()) {
            return folder.fault(
                    none.group(1) + " is no word that the field takes.",
                    "Write one of: " + none.group(2) + ".");
        }
        return folder.fault(
                sentence(CONSTANT.matcher(said).matches() ? noWord(said) : said),
                "Mend this field; docs/content.md says what each takes.");
    }

    private static String noWord(String said) {
        return "\"" + found(CONSTANT, said) + "\" is no word that the field takes";
    }

    private static String found(Pattern pattern, String said) {
        var found = pattern.matcher(said);
        return found.matches() ? found.group(1) : said;
    }

    private static Throwable root(Throwable wrong) {
        Throwable root = wrong;
        while (root.getCause() != null) root = root.getCause();
        return root;
    }

    private static String sentence(String said) {
        String first = said.substring(0, Math.min(1, said.length())).toUpperCase(Locale.ROOT);
        String rest = said.substring(Math.min(1, said.length()));
        return first + rest + (said.endsWith(".") ? "" : ".");
    }
}
