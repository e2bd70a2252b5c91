package org.soleus.server.parcel;

import org.soleus.server.Visitor;
import org.soleus.server.account.Parcels;
import org.soleus.server.account.SignedIn;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A parcel in the hands of a test.
public record Taken(Map<String, byte[]> files) {

    /// What she downloads, having shown that it is she.
    public static Taken by(Visitor she) {
        return of(bytes(she));
    }

    /// The file itself.
    static byte[] bytes(Visitor she) {
        return she.bytes(she.request("/account/export/soleus.zip").GET().build());
    }

    /// What is packed for her.
    public static Taken by(Parcels parcels, SignedIn who) {
        var bytes = new ByteArrayOutputStream();
        try {
            who.scope()
                    .<Boolean, IOException>call(
                            () -> {
                                parcels.write(who, bytes);
                                return true;
                            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return of(bytes.toByteArray());
    }

    /// What is in a file.
    public static Taken of(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Taken(files);
    }

    String text(String name) {
        var bytes = Objects.requireNonNull(files.get(name), name);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// What it says.
    public JsonNode json() {
        return Json.MAPPER.readTree(text("soleus.json"));
    }

    /// The rows that travel, as text, by table; but for what says where they came from.
    Map<String, String> travelling(Collection<MemberTable> tables) {
        var rows = new LinkedHashMap<String, String>();
        for (var table : tables) {
            if (table.way() != MemberTable.Way.TRAVELS) continue;
            if (table.name().equals("account.brought")) continue;
            rows.put(table.name(), json().get("rows").get(table.name()).toString());
        }
        return rows;
    }

    /// The tables of those that travel of which a row is in it.
    Set<String> withRows(Collection<MemberTable> tables) {
        var rows = new TreeSet<>(travelling(tables).keySet());
        rows.removeIf(table -> json().get("rows").get(table).isEmpty());
        return rows;
    }

    /// The same with another file in it, and a manifest that knows it.
    public Taken with(String name, String text) {
        var changed = new LinkedHashMap<>(files);
        changed.put(name, text.getBytes(StandardCharsets.UTF_8));
        var manifest = (ObjectNode) Json.MAPPER.readTree(text("manifest.json"));
        var sums = Json.MAPPER.createObjectNode();
        changed.forEach(
                (file, bytes) -> {
                    if (file.equals("manifest.json")) return;
                    sums.put(file, HexFormat.of().formatHex(Zip.sha256().digest(bytes)));
                });
        manifest.set("sha256", sums);
        changed.put("manifest.json", manifest.toString().getBytes(StandardCharsets.UTF_8));
        return new Taken(changed);
    }

    /// The same with something else said in it, and a manifest that knows it.
    public Taken saying(Consumer<ObjectNode> other) {
        var json = (ObjectNode) json();
        other.accept(json);
        return with("soleus.json", json.toString());
    }

    /// As a file.
    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Brings a file to an account, as a form without scripts does.
    public static HttpResponse<String> bring(Visitor she, byte[] file) {
        var bytes = new ByteArrayOutputStream();
        var head =
                String.join(
                        "\r\n",
                        "--edge",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"s.zip\"",
                        "Content-Type: application/zip",
                        "",
                        "");
        bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(file);
        bytes.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        return she.send(
                she.request("/account/import")
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofByteArray(bytes.toByteArray()))
                        .build());
    }
}
