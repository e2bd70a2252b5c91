package org.soleus.server.running.feed;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.Indexes;
import org.soleus.server.account.MemberId;
import org.springframework.stereotype.Component;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// The name of a member's own folder in the watched one: her opaque id and a check that only this
/// clinic can make, so that a mistyped name is nobody's.
@Component
public class UploadCode {

    private static final int CHECK = 8;

    private final Clinic clinic;
    private final Indexes indexes;

    UploadCode(Clinic clinic, Indexes indexes) {
        this.clinic = clinic;
        this.indexes = indexes;
    }

    /// The code of a member.
    public String of(MemberId member) {
        var id = member.value().toString();
        var check = HexFormat.of().formatHex(indexes.of(clinic.tenant(), "running.watch", id));
        return id + "-" + check.substring(0, CHECK);
    }

    /// Whose code it is; empty when it is nobody's.
    Optional<MemberId> read(String code) {
        if (code.length() <= CHECK + 1) return Optional.empty();
        try {
            var id = UUID.fromString(code.substring(0, code.length() - CHECK - 1));
            var member = new MemberId(id);
            return of(member).equals(code) ? Optional.of(member) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
