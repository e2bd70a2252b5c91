package org.soleus.server.content;

import org.soleus.content.Folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A folder of content as one zip file, and back, byte by byte.
public final class Bundle {

    /// What a whole folder may hold; the program's own is a fortieth of it.
    public static final int MOST_BYTES = 20 << 20;

    private static final int MOST_FILES = 2_000;

    private Bundle() {}

    /// Somebody sent what is no bundle of content; the message says what is wrong with it.
    public static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    /// Every file of a folder; the same folder makes the same bytes.
    public static byte[] of(Folder folder) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : folder.names()) {
                var entry = new ZipEntry(name);
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(folder.find(name).orElseThrow());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// The files of a zip, by their paths.
    ///
    /// @throws Unfit where it holds what a folder of content does not
    public static Map<String, byte[]> read(InputStream in) {
        var files = new TreeMap<String, byte[]>();
        long whole = 0;
        try (var zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) continue;
                var bytes = bytes(name(entry.getName()), zip);
                whole += bytes.length;
                if (whole > MOST_BYTES || files.size() == MOST_FILES) {
                    throw new Unfit("It unpacks to more than a folder of content holds.");
                }
                if (files.put(entry.getName(), bytes) != null) {
                    throw new Unfit("It holds " + entry.getName() + " twice.");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unfit("It cannot be read as a zip file.");
        }
        if (files.isEmpty()) throw new Unfit("It is no zip file, or an empty one.");
        return files;
    }

    private static String name(String name) {
        if (Folder.isContent(name)) return name;
        var plain = name.replaceAll("[^A-Za-z0-9/._-]", "?");
        var shown = plain.length() > 60 ? plain.substring(0, 60) + "..." : plain;
        throw new Unfit(
                "It holds \""
                        + shown
                        + "\", which is no place of content. Pack the folder's own files, as"
                        + " exercise/ankle-pump.yaml.");
    }

    private static byte[] bytes(String name, InputStream in) throws IOException {
        var bytes = in.readNBytes(Folder.MOST_BYTES + 1);
        if (bytes.length > Folder.MOST_BYTES) throw new Unfit(name + " has more than 1 MB.");
        return bytes;
    }
}
