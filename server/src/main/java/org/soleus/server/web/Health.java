package org.soleus.server.web;

import org.soleus.server.pulse.Readiness;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.sql.SQLException;

import javax.sql.DataSource;

/// Whether the clinic serves, for whoever watches over it: 200 or 503, and nothing else.
@Controller
class Health {

    private static final int PATIENCE_SECONDS = 2;

    private final Readiness readiness;
    private final DataSource database;

    Health(Readiness readiness, DataSource database) {
        this.readiness = readiness;
        this.database = database;
    }

    @GetMapping("/health")
    ResponseEntity<String> answer() {
        return isWell() ? said(HttpStatus.OK, "ok") : said(HttpStatus.SERVICE_UNAVAILABLE, "no");
    }

    private boolean isWell() {
        if (!readiness.isReady()) return false;
        try (var connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }

    private static ResponseEntity<String> said(HttpStatus status, String word) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(word + "\n");
    }
}
