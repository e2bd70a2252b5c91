package org.soleus.bench.fault;

import org.soleus.bench.running.MadeFiles;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.Map;

/// A small file, which goes in one request and from its first byte each time, with its digest
/// beside it.
///
/// @param arrived what became of it
/// @param breaks where all of it is counted
record WholeFile(Arrived arrived, Breaks breaks) {

    private static final String PATH = "/running/upload/file";
    private static final int DAY = 3;

    void breaksOff(int records) throws IOException, SQLException {
        var file = MadeFiles.fit(records, DAY);
        breaks.file(file.length);
        breaks.everywhere(
                new Cut(arrived.she(), PATH, beside(file), file),
                () -> breaks.sees(arrived.runs()));
        changes(file);
        for (int i = 0; i < 2; i++) breaks.must("a small file", 200, sent(file, file).status());
    }

    /// With one bit turned it is another file, and is not taken for the one that left.
    private void changes(byte[] file) throws IOException, SQLException {
        var told = sent(file, Hash.turned(file));
        breaks.must("a small file that changed", 200, told.status());
        breaks.must("its verdict", true, told.body().contains("\"verdict\":\"failed\""));
        breaks.sees(arrived.runs());
    }

    private Person.Answer sent(byte[] file, byte[] arrives) throws IOException {
        var request = arrived.she().request(PATH).POST(BodyPublishers.ofByteArray(arrives));
        request.header("Content-Type", "application/octet-stream");
        beside(file).forEach(request::header);
        breaks.went(arrives.length);
        return Person.send(request);
    }

    private static Map<String, String> beside(byte[] file) {
        return Map.of("File-Name", "run.fit", "Content-Digest", Hash.beside(file));
    }
}
