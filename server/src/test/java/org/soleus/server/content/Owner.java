package org.soleus.server.content;

import org.soleus.content.Folder;
import org.soleus.server.Visitor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A content owner at the pages of the editor.
///
/// @param who signed in
/// @param own the clinic's folder
record Owner(Visitor who, Path own) {

    /// Makes the folder what the program carries, and nothing else.
    static void fill(Path own) throws IOException {
        for (var name : Folder.at(own).names()) {
            if (Folder.packaged().find(name).isEmpty()) Files.delete(own.resolve(name));
        }
        for (var name : Folder.packaged().names()) {
            Files.createDirectories(own.resolve(name).resolveSibling("."));
            Files.write(own.resolve(name), Folder.packaged().find(name).orElseThrow());
        }
    }

    HttpResponse<String> publish(String... names) {
        var fields = Arrays.stream(names).flatMap(name -> Stream.of("file", name));
        return who.save("/content/publish", fields.toArray(String[]::new));
    }

    HttpResponse<String> does(String name, String what, int revision) {
        return who.save(
                "/content/file", "name", name, "do", what, "revision", String.valueOf(revision));
    }

    HttpResponse<String> sign(String name, int revision, String confirmed) {
        return who.save(
                "/content/file",
                "name",
                name,
                "do",
                "sign",
                "revision",
                String.valueOf(revision),
                "signer",
                "Jo Park",
                "licence",
                "PT 123",
                "next",
                LocalDate.now(ZoneOffset.UTC).plusMonths(11).toString(),
                "confirmed",
                confirmed);
    }

    HttpResponse<String> save(String name, String words, int revision) {
        return save(who, name, words, revision);
    }

    HttpResponse<String> save(Visitor other, String name, String words, int revision) {
        var bytes = own.resolve(name).normalize();
        var base =
                bytes.startsWith(own) && Files.isRegularFile(bytes)
                        ? ContentDesk.digest(Folder.at(own).find(name))
                        : "new";
        return save(other, name, words, revision, base);
    }

    static HttpResponse<String> save(
            Visitor who, String name, String words, int revision, String base) {
        return who.save(
                "/content/file",
                "name",
                name,
                "do",
                "save",
                "words",
                words,
                "revision",
                String.valueOf(revision),
                "base",
                base);
    }

    String file(String name) {
        return who.get(address(name)).body();
    }

    static String address(String name) {
        return "/content/file?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    static String text(String name) {
        return Folder.packaged().text(name);
    }

    String onDisk(String name) {
        return Folder.at(own).text(name);
    }

    byte[] export() {
        var asked = who.request("/content/export").GET().build();
        return who.bytes(asked);
    }

    HttpResponse<String> bring(byte[] zip) {
        var body = new ByteArrayOutputStream();
        var head =
                List.of(
                        "--x",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"c.zip\"",
                        "Content-Type: application/zip",
                        "",
                        "");
        body.writeBytes(String.join("\r\n", head).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(zip);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return who.send(
                who.request("/content/import")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
