package org.soleus.server.run;

import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The verb `run`: takes hold of the data folder, brings PostgreSQL and the web server up side by
/// side, says where they are, and stops them in the right order.
public final class Run {

    /// Made-up members of a demo, beside those at its door.
    private static final int DEMO_MEMBERS = 195;

    private final Options options;
    private final DataFolder folder;
    private final Logs logs;

    private Run(Options options, DataFolder folder, Logs logs) {
        this.options = options;
        this.folder = folder;
        this.logs = logs;
    }

    /// Starts the clinic and returns when it serves, or ends the program with the reason.
    ///
    /// @param clinic the class that names the application
    /// @param args the options of `run`
    public static void main(Class<?> clinic, String... args) {
        Quiet.early();
        try {
            var options = Options.of(args);
            var logs = Logs.of(setting(Logs.SETTING).orElse(""));
            var folder = DataFolder.open(options.data());
            Filling.refuseHalf(folder.path());
            if (options.freshDemo()) folder.begin();
            if (folder.isEmpty() && wantsDemo()) folder.markDemo();
            new Run(options, folder, logs).start(clinic);
        } catch (Stop stop) {
            System.err.println("soleus: " + stop.getMessage());
            System.exit(stop.exit());
        }
    }

    /// A clinic of one's own is begun by naming it, or by pointing at an outside database.
    private static boolean wantsDemo() {
        return setting("SOLEUS_CLINIC").isEmpty() && Outside.address().isEmpty();
    }

    private void start(Class<?> clinic) {
        var opening = new Opening(open());
        var app = new SpringApplication(clinic);
        app.setDefaultProperties(logs.properties());
        app.addInitializers(
                context -> {
                    var given = new MapPropertySource("command line", properties());
                    context.getEnvironment().getPropertySources().addFirst(given);
                    context.getBeanFactory().registerSingleton("opening", opening);
                    context.getBeanFactory().registerSingleton("dataFolder", folder);
                });
        try {
            greet(app.run());
            Ending.well();
        } catch (RuntimeException failed) {
            throw reason(failed);
        }
    }

    private CompletableFuture<Database> open() {
        var outside = Outside.address();
        if (outside.isPresent()) {
            return CompletableFuture.supplyAsync(() -> Outside.reached(outside.get()));
        }
        var postgres = CompletableFuture.supplyAsync(() -> Postgres.start(folder));
        SpringApplication.getShutdownHandlers()
                .add(() -> postgres.thenAccept(Postgres::close).exceptionally(e -> null).join());
        return postgres.thenApply(Postgres::database);
    }

    private Map<String, Object> properties() {
        var given = new HashMap<String, Object>();
        given.put("server.port", options.port());
        given.put("server.address", options.host());
        given.put("soleus.loopback", options.isLoopback());
        options.pulse().ifPresent(place -> given.put("soleus.pulse", place.toString()));
        given.put("soleus.demo", folder.isDemo());
        given.put("soleus.demo-town", folder.isDemo() ? DEMO_MEMBERS : 0);
        return given;
    }

    private void greet(ConfigurableApplicationContext context) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var host = options.isLoopback() ? "localhost" : options.host();
        var address = "http://" + host + ":" + port;
        folder.sayWhere(address);
        var lines = new ArrayList<>(List.of("Soleus is ready at " + address));
        context.getBeanProvider(Greeting.class)
                .orderedStream()
                .forEach(greeting -> lines.addAll(greeting.lines(address)));
        say(String.join("\n", lines));
    }

    /// To the screen of whoever started it; where the log is for machines, into the log.
    private void say(String words) {
        if (logs == Logs.JSON) {
            LoggerFactory.getLogger(Run.class).info(words);
            return;
        }
        System.out.println(words);
        System.out.flush();
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private Stop reason(RuntimeException failed) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof Stop stop) return stop;
            if (at instanceof PortInUseException taken) {
                return Stop.because(
                        "Port " + taken.getPort() + " is in use. Choose another with --port.");
            }
            if (at instanceof FileSystemException full) {
                return Stop.because(full.getFile() + ": " + full.getReason());
            }
            if (at instanceof IOException world) {
                return Stop.because(String.valueOf(world.getMessage()));
            }
        }
        var cause = NestedExceptionUtils.getMostSpecificCause(failed);
        LoggerFactory.getLogger(Run.class).error("the clinic could not start", failed);
        return Stop.because("The clinic could not start: " + cause);
    }
}
