package org.soleus.server.triage.web;

import org.soleus.clinical.triage.Screen;
import org.soleus.server.account.WithoutKey;
import org.soleus.server.json.BadInput;
import org.soleus.server.json.Fields;
import org.soleus.server.json.StrictJson;
import org.soleus.server.triage.ScreenFile;
import org.soleus.server.triage.ScreenJson;
import org.soleus.server.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;

/// The rules of the screen for programs: answers in, disposition out, nothing kept.
@Controller
class EvaluatePages {

    private static final int MOST = 1_000;

    private final Screen screen;

    EvaluatePages(Screen screen) {
        this.screen = screen;
    }

    /// One set of answers, or a list of at most a thousand, in the form of the verb `screen`.
    @PostMapping(value = "/triage/evaluate", consumes = MediaType.APPLICATION_JSON_VALUE)
    @WithoutKey("nothing is kept")
    ResponseEntity<byte[]> evaluate(@RequestBody byte[] body) {
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(StrictJson.bytes(answer(StrictJson.read("the body", body))));
        } catch (BadInput bad) {
            throw new Refusal(HttpStatus.BAD_REQUEST, String.valueOf(bad.getMessage()));
        }
    }

    private Object answer(JsonNode asked) {
        if (!asked.isArray()) return one(asked);
        if (asked.size() > MOST) throw new BadInput("send at most " + MOST + " at once");
        var all = new ArrayList<Object>();
        for (var each : asked) all.add(one(each));
        return all;
    }

    private Object one(JsonNode asked) {
        var read = ScreenFile.of(screen, Fields.of("the file", asked));
        return ScreenJson.of(screen.decide(read.answers(), read.around()));
    }
}
