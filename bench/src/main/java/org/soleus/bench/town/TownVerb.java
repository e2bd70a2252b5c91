package org.soleus.bench.town;

import org.soleus.bench.town.file.TownFiles;
import org.soleus.server.town.Living;
import org.soleus.server.town.Rates;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `town --members N --seed S --out DIR|--into DB`: a town of made-up members with known truth.
///
/// The last day of a town in files is always the same, so that a seed makes the same files for
/// ever; in a clinic it is today.
public final class TownVerb {

    private static final List<String> KNOWN = List.of("--members", "--seed", "--out", "--into");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 1);
    private static final int MOST = 5_000_000;
    private static final int MEMBERS_AN_EMPLOYER = 590;
    private static final int BAD_INPUT = 2;

    private TownVerb() {}

    /// @param args the options
    public static void main(String[] args) throws IOException {
        var asked = new HashMap<String, String>();
        for (int at = 0; at + 1 < args.length; at += 2) asked.put(args[at], args[at + 1]);
        boolean isOdd = args.length % 2 != 0 || !KNOWN.containsAll(asked.keySet());
        if (isOdd || asked.containsKey("--out") == asked.containsKey("--into")) {
            refuse("give it --members N --seed S and either --out DIR or --into DB");
        }
        int members = Math.toIntExact(number(asked, "--members", 1, MOST));
        long seed = number(asked, "--seed", 0, Long.MAX_VALUE);
        if (asked.containsKey("--out")) write(members, seed, path(asked, "--out"));
        else Settle.into(path(asked, "--into"), members, seed);
    }

    private static void write(int members, long seed, Path folder) throws IOException {
        long began = System.nanoTime();
        new TownFiles(living(seed, members, LAST_DAY), members).write(folder);
        System.out.printf(
                "%d members lived twelve weeks in %.1f s; they are in %s%n",
                members, (System.nanoTime() - began) / 1e9, folder);
    }

    /// The town's lives, with employers of some hundred members each.
    static Living living(long seed, int members, LocalDate until) {
        int employers = Math.max(1, members / MEMBERS_AN_EMPLOYER);
        return new Living(Rates.PUBLISHED, seed, until, employers);
    }

    private static Path path(Map<String, String> asked, String name) {
        return Path.of(asked.getOrDefault(name, ""));
    }

    private static long number(Map<String, String> asked, String name, long least, long most) {
        try {
            long number = Long.parseLong(asked.getOrDefault(name, ""));
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException none) {
            refuse(name + " must be a whole number");
        }
        refuse(name + " must be from " + least + " to " + most);
        return 0;
    }

    private static void refuse(String why) {
        System.err.println("soleus town: " + why);
        System.exit(BAD_INPUT);
    }
}
