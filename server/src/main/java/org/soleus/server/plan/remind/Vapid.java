package org.soleus.server.plan.remind;

import org.soleus.server.account.Address;
import org.soleus.server.account.Clinic;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Tickets;
import org.soleus.server.account.Transactions;
import org.springframework.stereotype.Component;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Who rings: the clinic's own keys, and the word that it gives to a service of push (VAPID, RFC
/// 8292). The keys are made when they are first needed.
@Component
public class Vapid {

    private static final String PURPOSE = "push-key";
    private static final Duration HOLDS = Duration.ofHours(12);
    private static final int HALF = 32;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final PushKeys keys;
    private final Tickets tickets;
    private final Address address;
    private final Transactions transactions;
    private final Scope machinery;
    private final Clock clock;
    private final AtomicReference<Optional<PushKeys.Pair>> known =
            new AtomicReference<>(Optional.empty());

    Vapid(
            PushKeys keys,
            Tickets tickets,
            Address address,
            Transactions transactions,
            Clinic clinic,
            Clock clock) {
        this.keys = keys;
        this.tickets = tickets;
        this.address = address;
        this.transactions = transactions;
        this.machinery = Scope.system(clinic.tenant());
        this.clock = clock;
    }

    /// The half that browsers are given.
    public String open() {
        return pair().open();
    }

    /// The header by which a service knows us.
    String authorization(URI service) {
        var head = text("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");
        var claims =
                "{\"aud\":\"%s://%s\",\"exp\":%d,\"sub\":\"%s\"}"
                        .formatted(
                                service.getScheme(),
                                service.getAuthority(),
                                clock.instant().plus(HOLDS).getEpochSecond(),
                                address.of("/"));
        var said = head + "." + text(claims);
        return "vapid t=" + said + "." + signed(said) + ", k=" + open();
    }

    private static String text(String json) {
        return TEXT.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private PushKeys.Pair pair() {
        var had = known.get();
        if (had.isPresent()) return had.get();
        var pair = transactions.in(machinery, this::findOrMake);
        known.set(Optional.of(pair));
        return pair;
    }

    private PushKeys.Pair findOrMake() {
        var kept = keys.find();
        if (kept.isPresent()) return kept.get();
        keys.keep(made());
        return keys.find().orElseThrow();
    }

    private PushKeys.Pair made() {
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair made = maker.generateKeyPair();
            var closed = TEXT.encodeToString(made.getPrivate().getEncoded());
            var open = TEXT.encodeToString(point((ECPublicKey) made.getPublic()));
            return new PushKeys.Pair(open, tickets.seal(PURPOSE, closed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A point as it is sent: a four, then both halves.
    private static byte[] point(ECPublicKey key) {
        var point = new byte[1 + 2 * HALF];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 1 + HALF);
        return point;
    }

    private static void put(BigInteger number, byte[] into, int at) {
        var bytes = number.toByteArray();
        int length = Math.min(HALF, bytes.length);
        System.arraycopy(bytes, bytes.length - length, into, at + HALF - length, length);
    }

    private String signed(String said) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(closed());
            signature.update(said.getBytes(StandardCharsets.US_ASCII));
            return TEXT.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private PrivateKey closed() throws GeneralSecurityException {
        var bytes =
                Base64.getUrlDecoder().decode(tickets.open(PURPOSE, pair().sealed()).orElseThrow());
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }
}
