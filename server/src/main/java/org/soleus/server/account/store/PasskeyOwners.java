package org.soleus.server.account.store;

import org.jspecify.annotations.Nullable;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.People;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

import java.util.UUID;

/// People as passkeys know them: an opaque id, and the name that her own device shows her.
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Clinic clinic;
    private final People people;
    private final MemberKeys keys;
    private final Transactions transactions;

    PasskeyOwners(Clinic clinic, People people, MemberKeys keys, Transactions transactions) {
        this.clinic = clinic;
        this.people = people;
        this.keys = keys;
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
                .flatMap(profile -> profile.identity(keys))
                .map(
                        identity ->
                                ImmutablePublicKeyCredentialUserEntity.builder()
                                        .id(PostgresPasskeys.user(member))
                                        .name(member.value().toString())
                                        .displayName(identity.name())
                                        .build())
                .orElse(null);
    }
}
