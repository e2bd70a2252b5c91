package org.soleus.bench.fault;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// A place that can be sent to, as the clinic itself tells.
///
/// @param method `GET` or `POST`
/// @param keyed whether a form needs a key there
/// @param path with its gaps
record Route(String method, boolean keyed, String path) {

    static Route of(String line) {
        var words = line.split(" ", 3);
        return new Route(words[0], words[1].equals("keyed"), words[2]);
    }

    /// Whether this address is one of its.
    boolean fits(String address) {
        var mine = List.of(path.split("/", -1));
        var other = Arrays.asList(address.split("/", -1));
        if (mine.size() != other.size()) return false;
        for (int i = 0; i < mine.size(); i++) {
            if (!mine.get(i).contains("{") && !mine.get(i).equals(other.get(i))) return false;
        }
        return true;
    }

    /// With something in every gap that fits nothing.
    String filled() {
        return path.replaceAll("\\{[^}]*}", new UUID(7, 7).toString());
    }

    /// Whether it ends what others need: a session, an account, a run. Such a one comes last.
    boolean endsIt() {
        return path.endsWith("/delete")
                || List.of(
                                "/account/signout",
                                "/account/erase",
                                "/account/devices/end",
                                "/account/devices/others",
                                "/account/demo")
                        .contains(path);
    }
}
