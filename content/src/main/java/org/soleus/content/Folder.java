package org.soleus.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Where content files lie: packaged in the program, or in a folder that a clinic keeps.
///
/// Every loader reads from [#ours]: the folder of the work at hand, else that of the program.
public interface Folder {

    /// A file larger than this is no content file.
    int MOST_BYTES = 1 << 20;

    /// The files that are there, by their path below the folder, in order.
    List<String> names();

    /// The bytes of a file, where it is there.
    ///
    /// @param name as `triage/screen.yaml`
    /// @throws Faulty when it is too large to be one
    Optional<byte[]> find(String name);

    /// The words of a file.
    ///
    /// @throws Faulty when it is missing or is not UTF-8
    default String text(String name) {
        return Words.of(name, find(name));
    }

    /// A file of fields.
    ///
    /// @throws Faulty when it is missing or is no map, with each place
    default Yaml yaml(String name) {
        return Yaml.read(name, text(name), new Reading());
    }

    /// A file of fields and words.
    ///
    /// @throws Faulty when it is missing, or its fields are wrong
    default Markdown sheet(String name) {
        return Markdown.read(name, text(name), new Reading());
    }

    /// Whether what no clinician has signed is not offered from it.
    default boolean demandsApproval() {
        return false;
    }

    /// The same folder, for a clinic that offers signed content alone.
    default Folder demanding() {
        return new Demanding(this);
    }

    /// The same folder with some files in place of its own.
    ///
    /// @param files by their path below it
    default Folder with(Map<String, byte[]> files) {
        return new Edited(this, files);
    }

    /// The same folder without some files.
    ///
    /// @param names their paths below it
    default Folder without(Set<String> names) {
        return new Lessened(this, names);
    }

    /// Whether a path is one at which a folder keeps content.
    static boolean isContent(String name) {
        return Packaged.isContent(name);
    }

    /// The folder from which loaders read now.
    static Folder ours() {
        return Reader.ours();
    }

    /// Does some reading in this folder.
    default <T> T reading(Supplier<T> load) {
        return Reader.in(this, load);
    }

    /// Makes this the folder of the program: what is [Live] is read from it from now on.
    default void use() {
        Reader.use(this);
    }

    /// Eight digits that change with any word or number of it.
    ///
    /// @param below only files whose path begins with one of these; all of them where none is said
    default String mark(String... below) {
        return Mark.of(this, List.of(below));
    }

    /// This folder, and what it lacks from another.
    default Folder over(Folder below) {
        return new Overlaid(this, below);
    }

    /// What was packaged with the program.
    static Folder packaged() {
        return Packaged.ALL;
    }

    /// A folder of the file system.
    static Folder at(Path directory) {
        return new Directory(directory);
    }
}
