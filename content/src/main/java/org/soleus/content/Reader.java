package org.soleus.content;

import java.util.function.Supplier;

/// Which folder loaders read from.
final class Reader {

    private static final ScopedValue<Folder> AT_HAND = ScopedValue.newInstance();

    private static volatile Folder program = Packaged.ALL;

    private Reader() {}

    static Folder ours() {
        return AT_HAND.isBound() ? AT_HAND.get() : program;
    }

    static <T> T in(Folder folder, Supplier<T> load) {
        return ScopedValue.where(AT_HAND, folder).call(load::get);
    }

    static Folder program() {
        return program;
    }

    static void use(Folder folder) {
        program = folder;
    }
}
