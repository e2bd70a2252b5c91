package org.soleus.server.cli;

import org.soleus.clinical.outcome.Board;
import org.soleus.clinical.outcome.Episode;
import org.soleus.clinical.outcome.Report;
import org.soleus.server.json.StrictJson;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `outcome --scores FILE`: what twelve weeks changed, in every variant, one line of JSON each.
///
/// What is in the file is the reader's own, and its figures are told however few they are of.
/// Groups are told as a sponsor would see them: no count of 1 to 10, nor one from which such a
/// count follows.
final class OutcomeVerb implements Verb {

    @Override
    public String name() {
        return "outcome";
    }

    @Override
    public int run(List<String> options, PrintStream out) {
        var members = new ScoresFile(options).read();
        var episodes = members.stream().map(ScoresFile.Member::episode).toList();
        OutcomeJson.of(Report.of(episodes)).forEach(line -> print(out, line));
        var groups = groups(members);
        if (groups.isEmpty()) return 0;
        var board = Board.of(groups);
        board.rows().forEach(row -> print(out, OutcomeJson.of(row)));
        print(out, OutcomeJson.of(board.all()));
        return 0;
    }

    private static Map<String, List<Episode>> groups(List<ScoresFile.Member> members) {
        var groups = new TreeMap<String, List<Episode>>();
        for (var member : members) {
            member.group()
                    .ifPresent(
                            group ->
                                    groups.computeIfAbsent(group, _ -> new ArrayList<>())
                                            .add(member.episode()));
        }
        return groups;
    }

    private static void print(PrintStream out, Map<String, Object> line) {
        out.println(new String(StrictJson.bytes(line), StandardCharsets.UTF_8));
    }
}
