package org.soleus.server.plan.remind;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// A service of push on this machine, which checks who rings.
final class FakePush implements AutoCloseable {

    private static final String SETTING = "SOLEUS_PUSH_ALSO";
    private static final Pattern SAID =
            Pattern.compile("vapid t=([^.]+\\.[^.]+)\\.([^,]+), k=(.+)");

    final List<Ring> rings = new CopyOnWriteArrayList<>();
    volatile int status = 201;
    private final HttpServer server;

    FakePush() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                asked -> {
                    int length = asked.getRequestBody().readAllBytes().length;
                    rings.add(
                            new Ring(asked.getRequestHeaders().getFirst("Authorization"), length));
                    asked.sendResponseHeaders(status, -1);
                    asked.close();
                });
        server.start();
        System.setProperty(SETTING, "http://localhost:" + server.getAddress().getPort());
    }

    String address(String device) {
        return System.getProperty(SETTING) + "/" + device;
    }

    @Override
    public void close() {
        System.clearProperty(SETTING);
        server.stop(0);
    }

    /// One ring.
    record Ring(String authorization, int length) {

        /// Whether it is signed by the key that the page gives to browsers.
        boolean isOurs(String page) throws GeneralSecurityException {
            var said = SAID.matcher(authorization);
            if (!said.matches() || !page.contains(said.group(3))) return false;
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(
                    KeyFactory.getInstance("EC")
                            .generatePublic(new ECPublicKeySpec(point(said.group(3)), curve())));
            signature.update(said.group(1).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(said.group(2)));
        }

        private static ECPoint point(String text) {
            var bytes = Base64.getUrlDecoder().decode(text);
            return new ECPoint(
                    new BigInteger(1, Arrays.copyOfRange(bytes, 1, 33)),
                    new BigInteger(1, Arrays.copyOfRange(bytes, 33, 65)));
        }

        private static ECParameterSpec curve() throws GeneralSecurityException {
            var curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            return curve.getParameterSpec(ECParameterSpec.class);
        }
    }
}
