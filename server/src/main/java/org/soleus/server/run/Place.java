package org.soleus.server.run;

/// Where something listens, as `[HOST:]PORT`; loopback where no host is named.
///
/// @param host a name or an address, without brackets
/// @param port 0 to 65535; 0 lets the system choose
public record Place(String host, int port) {

    private static final int MAX_PORT = 65_535;
    private static final String HERE = "127.0.0.1";

    /// @throws IllegalArgumentException when the port is none
    public Place {
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("a port is 0 to " + MAX_PORT + ", was " + port);
        }
    }

    /// @throws IllegalArgumentException when the text is no such place
    public static Place of(String text) {
        int end = text.lastIndexOf(':');
        var host = end < 0 ? HERE : text.substring(0, end).replaceAll("^\\[|]$", "");
        return new Place(host.isEmpty() ? HERE : host, Integer.parseInt(text.substring(end + 1)));
    }

    /// The host as an address in a browser shows it.
    public String shown() {
        if (host.startsWith("127.")) return "localhost";
        return host.contains(":") ? "[" + host + "]" : host;
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
