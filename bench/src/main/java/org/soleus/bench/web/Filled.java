package org.soleus.bench.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A data folder with members in it, made by a program of its own.
final class Filled {

    private Filled() {}

    /// Members who lived six weeks at the product's own desks; the signed-in ones' cookies go into
    /// a file.
    static void lived(Path data, int many, Path cookies) throws IOException, InterruptedException {
        run("Town", data.toString(), String.valueOf(many), cookies.toString());
    }

    /// Made-up ones beside them.
    static void made(Path data, int many) throws IOException, InterruptedException {
        var members = String.valueOf(many);
        run("TownVerb", "--members", members, "--seed", "1", "--into", data.toString());
    }

    private static void run(String what, String... with) throws IOException, InterruptedException {
        var words = Files.createTempFile("soleus-town", ".txt");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        var command = new ArrayList<>(List.of(java, "-Xmx1g", "-cp", classes));
        command.add("org.soleus.bench.town." + what);
        command.addAll(List.of(with));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(words.toFile())
                        .start();
        if (process.waitFor() != 0) {
            throw new IOException("the clinic could not be filled: " + Files.readString(words));
        }
        Files.delete(words);
    }
}
