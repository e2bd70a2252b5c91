package org.soleus.server.plan.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.plan.Amount;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.Load;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.Progression;
import org.soleus.server.json.Sentences;
import org.soleus.server.plan.IntakeWords;
import org.soleus.server.plan.Offer;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// Clinical records as JSON columns. A field that a later version adds does not break an older row.
final class PlanJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .addMixIn(Amount.class, Named.class)
                    .addMixIn(Load.class, Named.class)
                    .addMixIn(Progression.class, Named.class)
                    .addMixIn(Because.class, Fact.class)
                    .addModule(Sentences.module())
                    .build();

    private PlanJson() {}

    /// A sealed type carries the simple name of its case.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    /// What a reason says is its fact.
    private interface Fact {
        @JsonProperty("fact")
        Sentence said();
    }

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static String writeList(List<Prescription> prescribed) {
        return JSON.writerFor(new TypeReference<List<Prescription>>() {})
                .writeValueAsString(prescribed);
    }

    static String write(Progression decided) {
        return JSON.writerFor(Progression.class).writeValueAsString(decided);
    }

    static Course course(String json) {
        return JSON.readValue(json, Course.class);
    }

    static List<Prescription> prescribed(String json) {
        return JSON.readValue(json, new TypeReference<List<Prescription>>() {});
    }

    static Offer offer(String json) {
        return JSON.readValue(json, Offer.class);
    }

    static Progression decided(String json) {
        return JSON.readValue(json, Progression.class);
    }

    static String writeTold(List<Sentence> told) {
        return JSON.writerFor(new TypeReference<List<Sentence>>() {}).writeValueAsString(told);
    }

    static List<Sentence> told(String json) {
        return JSON.readValue(json, new TypeReference<List<Sentence>>() {});
    }

    static List<Because> because(String json) {
        return JSON.readValue(json, new TypeReference<List<Because>>() {});
    }

    static java.util.Map<String, String> answers(String json) {
        return JSON.readValue(json, new TypeReference<java.util.Map<String, String>>() {});
    }

    static java.util.Map<String, List<String>> words(String json) {
        return JSON.readValue(json, new TypeReference<java.util.Map<String, List<String>>>() {});
    }

    static List<IntakeWords.GoalWords> goals(String json) {
        return JSON.readValue(json, new TypeReference<List<IntakeWords.GoalWords>>() {});
    }
}
