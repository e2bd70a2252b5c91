package org.soleus.server.cli;

import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.next.Deciding;
import org.soleus.clinical.running.next.NextRun;
import org.soleus.clinical.running.next.NextWords;
import org.soleus.clinical.running.next.RunRules;
import org.soleus.clinical.running.next.Standing;
import org.soleus.content.plan.PlanBooks;
import org.soleus.content.running.RunBook;
import org.soleus.server.json.StrictJson;

import java.io.PrintStream;
import java.util.List;

/// `next-run --history FILE`: what to run next, after these runs and answers.
final class NextRunVerb implements Verb {

    @Override
    public String name() {
        return "next-run";
    }

    @Override
    public int run(List<String> options, PrintStream out) {
        PlanBook book = PlanBooks.load();
        RunRules rules = RunBook.rules(book);
        HistoryFile file = new HistoryFile(JsonFile.read("--history", options), book);
        History history = file.history(rules);
        Standing standing = file.standing(rules, history);
        NextRun next = new Deciding(rules).next(standing);
        NextWords words = new NextWords(file.day(), file.zone());
        out.println(
                StrictJson.lines(new NextRunJson(standing.last(), words, file.zone()).of(next)));
        return 0;
    }
}
