package org.soleus.bench.fault;

import org.soleus.bench.clinic.Folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A clinic on a small disk in memory, or with one in it.
///
/// @param ground the clinic
/// @param at where the disk is
record SmallDisk(Ground ground, Path at) implements AutoCloseable {

    /// Under everything, and not in one folder of it.
    static final String EVERYTHING = "";

    /// Where a disk is.
    ///
    /// @param folder in the data; empty for everything
    /// @param size as `mount` takes it
    record Place(String folder, String size) {}

    /// @throws Skipped where no disk may be mounted
    static SmallDisk of(Nursery nursery, Place place)
            throws IOException, InterruptedException, Skipped {
        var folder = Folder.fresh();
        var at = folder.path();
        if (!place.folder().isEmpty()) at = at.resolve("data").resolve(place.folder());
        Leavings.disk(at);
        Leavings.folder(folder);
        try {
            return new SmallDisk(on(nursery, folder, at, place), at);
        } catch (IOException | InterruptedException | Skipped failed) {
            away(at);
            folder.close();
            throw failed;
        }
    }

    private static Ground on(Nursery nursery, Folder folder, Path at, Place place)
            throws IOException, InterruptedException, Skipped {
        if (place.folder().isEmpty()) {
            mount(at, place);
            return nursery.ground(folder);
        }
        var ground = nursery.ground(folder);
        var held = folder.path().resolve("held");
        if (Files.exists(at)) Store.copy(at, held);
        Files.createDirectories(at);
        mount(at, place);
        if (Files.exists(held)) Store.copy(held, at);
        return ground;
    }

    private static void mount(Path at, Place place)
            throws IOException, InterruptedException, Skipped {
        var size = "size=" + place.size() + ",mode=700";
        var mounted = Tool.run(List.of("mount", "-t", "tmpfs", "-o", size, "tmpfs", at.toString()));
        if (!mounted.worked()) throw new Skipped("no disk may be mounted here");
    }

    /// Takes a disk away, where one is.
    static void away(Path at) throws IOException {
        try {
            Tool.run(List.of("umount", "-l", at.toString()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    void fill() throws IOException {
        var block = new byte[4 * 1024];
        try (var out = Files.newOutputStream(filler())) {
            while (true) out.write(block);
        } catch (IOException full) {
            if (Files.size(filler()) == 0) throw full;
        }
    }

    void empty() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return at.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        ground.stop();
        Store.end(ground.data());
        away(at);
        ground.close();
    }
}
