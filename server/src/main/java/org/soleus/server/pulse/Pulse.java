package org.soleus.server.pulse;

import com.zaxxer.hikari.HikariDataSource;

import org.soleus.server.run.DataFolder;
import org.soleus.server.run.Place;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

/// Measures and tells, where the operator asked for it with `--pulse`; without it nothing of this
/// is even loaded.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("soleus.pulse")
class Pulse {

    @Bean
    Looked looked(Readiness readiness, DataSource database, DataFolder folder) {
        return new Looked(readiness, database, folder);
    }

    @Bean
    Meters meters(DataSource database, List<Level> levels) throws SQLException {
        return new Meters(database.unwrap(HikariDataSource.class), levels);
    }

    @Bean
    PulseServer pulseServer(@Value("${soleus.pulse}") String place, Looked looked, Meters meters) {
        return new PulseServer(Place.of(place), looked, meters);
    }

    /// Before all others, so that it sees what each of them refuses.
    @Bean
    FilterRegistrationBean<Counting> counting(Meters meters) {
        var filter = new FilterRegistrationBean<>(new Counting(meters.registry()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    Level readyLevel(Looked looked) {
        return Level.of(
                "ready",
                "1 while requests should be sent here.",
                () -> looked.word().equals("ok") ? 1 : 0);
    }

    @Bean
    Level diskLevel(Looked looked) {
        return Level.of("disk_free_bytes", "Room on the disk of the data folder.", looked::free);
    }

    @Bean
    Level backupLevel(DataFolder folder, Clock clock) {
        return Level.of(
                "backup_age_seconds",
                "How long ago the last copy of this clinic was made; not a number before the"
                        + " first.",
                () -> age(folder, clock));
    }

    private static double age(DataFolder folder, Clock clock) {
        try {
            var made = Files.getLastModifiedTime(DataFolder.lastBackup(folder.path())).toInstant();
            return Duration.between(made, clock.instant()).toSeconds();
        } catch (IOException never) {
            return Double.NaN;
        }
    }
}
