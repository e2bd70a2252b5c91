package org.soleus.server.running.store;

import org.soleus.server.account.Indexes;
import org.soleus.server.account.Remade;
import org.soleus.server.account.TenantId;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/// By what a recording is known again, made anew in the clinic to which a member brings it. Of one
/// that was deleted nothing is left to know it by: its file may come again.
@Component
final class RecordingHash implements Remade {

    private final Indexes indexes;

    RecordingHash(Indexes indexes) {
        this.indexes = indexes;
    }

    @Override
    public String column() {
        return "running.recording.hash";
    }

    @Override
    public String id() {
        return "recording";
    }

    @Override
    public String from() {
        return "sealed";
    }

    @Override
    public byte[] of(TenantId tenant, UUID id, Optional<byte[]> opened) {
        return opened.map(packed -> RecordingTable.hash(indexes, tenant, SealedRun.digest(packed)))
                .orElseGet(() -> RecordingTable.own(id));
    }
}
