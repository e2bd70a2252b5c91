package org.soleus.server.running.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.SignedIn;
import org.soleus.server.run.DataFolder;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;

/// Parts of files that nobody goes on with.
@ClinicTest
class OldPartsTest {

    private static final Promised FILE = new Promised("ab".repeat(32), 3L * Promised.PIECE);
    private static final byte[] PIECE = new byte[Promised.PIECE];

    @Autowired Parts parts;
    @Autowired Arrivals arrivals;
    @Autowired DataFolder data;
    @Autowired DemoPeople people;
    @Autowired Clock clock;

    @Test
    void go_a_day_after_their_last_piece_and_not_before() throws IOException {
        var tomas = people.find("tomas").orElseThrow();
        begun(tomas);
        aged(tomas, Duration.ofHours(23));
        parts.forgetOld();
        assertThat(parts.begin(tomas, FILE)).isEqualTo(new Had.Done(Promised.PIECE));
        aged(tomas, Duration.ofHours(25));
        parts.forgetOld();
        assertThat(hers(tomas)).doesNotExist();
        assertThat(parts.begin(tomas, FILE)).isEqualTo(new Had.Done(0));
    }

    @Test
    void that_are_younger_outlive_a_start() throws IOException {
        var tomas = people.find("tomas").orElseThrow();
        begun(tomas);
        var left = Files.createFile(arrivals.folder().resolve("run1.in"));
        new Arrivals(data);
        assertThat(left).doesNotExist();
        assertThat(parts.begin(tomas, FILE)).isEqualTo(new Had.Done(Promised.PIECE));
    }

    @Test
    void wait_while_somebody_reads_them() throws IOException {
        var tomas = people.find("tomas").orElseThrow();
        begun(tomas);
        piece(tomas, Promised.PIECE);
        piece(tomas, 2L * Promised.PIECE);
        parts.end(
                tomas,
                FILE,
                _ -> {
                    assertThat(parts.end(tomas, FILE, _ -> true)).isEqualTo(new Had.Busy());
                    aged(tomas, Duration.ofHours(25));
                    parts.forgetOld();
                    return false;
                });
        assertThat(parts.begin(tomas, FILE)).isEqualTo(new Had.Done(FILE.bytes()));
    }

    private void begun(SignedIn who) throws IOException {
        Part.delete(hers(who));
        parts.begin(who, FILE);
        piece(who, 0);
    }

    private void piece(SignedIn who, long at) throws IOException {
        try (var piece = arrivals.take("", new ByteArrayInputStream(PIECE))) {
            parts.take(who, FILE, at, piece, piece.sha256());
        }
    }

    private void aged(SignedIn who, Duration by) throws IOException {
        var time = FileTime.from(clock.instant().minus(by));
        for (var part : Part.in(hers(who))) Files.setLastModifiedTime(part.folder(), time);
    }

    private Path hers(SignedIn who) {
        return data.path().resolve("incoming/parts").resolve(who.member().value().toString());
    }
}
