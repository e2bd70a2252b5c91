package org.soleus.server.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What must still be there after the power went.
public final class OnDisk {

    private OnDisk() {}

    /// Waits until a file, or the names in a folder, are on the disk.
    ///
    /// @throws FileSystemException with the disk's own words, where it does not take them
    public static void force(Path path) throws IOException {
        try (var open = FileChannel.open(path, StandardOpenOption.READ)) {
            open.force(true);
        } catch (FileSystemException known) {
            throw known;
        } catch (IOException world) {
            var refused = new FileSystemException(path.toString(), null, world.getMessage());
            refused.initCause(world);
            throw refused;
        }
    }
}
