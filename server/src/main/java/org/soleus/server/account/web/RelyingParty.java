package org.soleus.server.account.web;

import org.soleus.server.account.Clinic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

import java.util.Set;

/// For whom passkeys are made: the public name of this installation, or `localhost`.
@Configuration(proxyBeanMethods = false)
class RelyingParty {

    @Bean
    Passkeys passkeys(
            Clinic clinic,
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository credentials,
            @Value("${soleus.public-host:}") String publicHost) {
        var host = publicHost.isBlank() ? "localhost" : publicHost;
        var us = PublicKeyCredentialRpEntity.builder().id(host).name(clinic.name()).build();
        return new Passkeys(
                origin ->
                        new Webauthn4JRelyingPartyOperations(
                                owners, credentials, us, Set.of(origin)),
                credentials,
                publicHost);
    }
}
