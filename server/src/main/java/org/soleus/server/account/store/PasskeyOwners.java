package org.soleus.server.account.store;

import org.jspecify.annotations.Nullable;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.People;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

import java.util.UUID;

/// People as passkeys know them: an opaque id and nothing else, because what is asked of a browser
/// waits in the session, which is not sealed.
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Clinic clinic;
    private final People people;
    private final Transactions transactions;

    PasskeyOwners(Clinic clinic, People people, Transactions transactions) {
        this.clinic = clinic;
        this.people = people;
        this.transactions = transactions;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes user) {
        return find(PostgresPasskeys.member(user));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return find(new MemberId(UUID.fromString(id)));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("people sign up, passkeys do not make them");
    }

    @Override
    public void delete(Bytes user) {
        throw new UnsupportedOperationException("people are erased, not deleted by a passkey");
    }

    private @Nullable PublicKeyCredentialUserEntity find(MemberId member) {
        return transactions
                .in(Scope.system(clinic.tenant()), () -> people.find(member))
                .map(
                        known ->
                                ImmutablePublicKeyCredentialUserEntity.builder()
                                        .id(PostgresPasskeys.user(member))
                                        .name(member.value().toString())
                                        .displayName(known.who().getName())
                                        .build())
                .orElse(null);
    }
}
