package org.soleus.server;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The routes of the clinic, for tests that must cover each of them.
public final class Routes {

    private Routes() {}

    /// One of them.
    ///
    /// @param method `GET` or `POST`
    /// @param path as mapped, with its gaps
    public record Route(String method, String path) {

        /// The address with every gap filled.
        public String filled(String word) {
            return path.replaceAll("\\{[^}]*}", word);
        }

        /// Whether it has a gap.
        public boolean hasGap() {
            return path.contains("{");
        }

        /// Whether it only reads.
        public boolean reads() {
            return method.equals("GET");
        }
    }

    /// All of them, in the order of their addresses.
    public static List<Route> of(RequestMappingHandlerMapping mapping) {
        var all = new ArrayList<Route>();
        for (var info : mapping.getHandlerMethods().keySet()) {
            var methods = new TreeSet<>(info.getMethodsCondition().getMethods());
            if (methods.isEmpty()) methods.add(RequestMethod.GET);
            for (var path : info.getPatternValues()) {
                for (var method : methods) all.add(new Route(method.name(), path));
            }
        }
        all.sort((a, b) -> (a.path() + a.method()).compareTo(b.path() + b.method()));
        return all;
    }
}
