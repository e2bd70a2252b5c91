package org.soleus.content;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// Something that is read from the folder of the program once, and anew once that is another.
///
/// Work at hand in a folder of its own reads from there, and disturbs nobody else.
public final class Live<T> {

    private record Held<T>(Folder from, T value) {}

    private final Supplier<T> load;
    private volatile @Nullable Held<T> program;
    private volatile @Nullable Held<T> atHand;

    private Live(Supplier<T> load) {
        this.load = load;
    }

    /// Reads when it is first asked for.
    ///
    /// @param load reads from [Folder#ours]
    public static <T> Live<T> of(Supplier<T> load) {
        return new Live<>(load);
    }

    /// What it is now. One folder is another even at the same place: what lies there may have been
    /// edited since.
    ///
    /// @throws Faulty where the folder cannot be read
    @SuppressWarnings("ReferenceEquality")
    public T now() {
        Folder folder = Folder.ours();
        boolean everybodys = folder == Reader.program();
        Held<T> known = everybodys ? program : atHand;
        if (known != null && known.from() == folder) return known.value();
        Held<T> read = new Held<>(folder, load.get());
        if (everybodys) program = read;
        else atHand = read;
        return read.value();
    }
}
