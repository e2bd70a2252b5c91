package org.soleus.server.content;

import org.soleus.content.Fault;
import org.soleus.content.Folder;

import java.util.ArrayList;
import java.util.List;

/// The content that this clinic runs with.
///
/// @param folder what loaders read
/// @param version eight digits that change with any word or number of it
/// @param from where it came from, in words
/// @param faults why the clinic's own folder was not taken; none where it was, or there is none
public record Chosen(Folder folder, String version, String from, List<Fault> faults) {

    private static final int TOLD = 5;

    /// Copies the list.
    public Chosen {
        faults = List.copyOf(faults);
    }

    /// What staff and the operator are told; nothing where all is well.
    public List<String> told() {
        if (faults.isEmpty()) return List.of();
        var lines = new ArrayList<String>();
        lines.add(
                "The clinic's own content was not taken: "
                        + (faults.size() == 1
                                ? "it has one fault"
                                : "it has " + faults.size() + " faults")
                        + ". Members see "
                        + from
                        + ", version "
                        + version
                        + ".");
        faults.stream().limit(TOLD).forEach(fault -> lines.add(fault.toString()));
        if (faults.size() > TOLD) lines.add("`./soleus content DIR` lists all of them.");
        return List.copyOf(lines);
    }
}
