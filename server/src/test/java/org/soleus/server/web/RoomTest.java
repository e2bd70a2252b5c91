package org.soleus.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class RoomTest {

    private final Room room =
            new Room(
                    new TroubleAnswers(new Pages(), new Frames(""), JsonMapper.builder().build()),
                    2);
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> staying = new ArrayList<>();
    private final CountDownLatch inside = new CountDownLatch(2);
    private final CountDownLatch until = new CountDownLatch(1);

    @AfterEach
    void leave() {
        until.countDown();
        people.close();
    }

    @Test
    void who_finds_no_place_in_time_is_told_when_to_come_back() throws Exception {
        fill();
        var third = come("GET", "/plan/today", "").get();
        assertThat(third.getStatus()).isEqualTo(503);
        assertThat(third.getHeader("Retry-After")).isEqualTo("30");
    }

    @Test
    void a_crowd_that_stays_waits_for_less_time() throws Exception {
        fill();
        var first = come("GET", "/plan/today", "");
        Thread.sleep(1_000);
        staying.add(come("GET", "/plan/today", ""));
        Thread.sleep(1_300);
        long began = System.nanoTime();
        assertThat(passes("GET", "/plan/today", "")).isEqualTo(503);
        assertThat(System.nanoTime() - began).isLessThan(1_500_000_000L);
        assertThat(first.get().getStatus()).isEqualTo(503);
    }

    @Test
    void a_place_that_is_left_is_free_again() throws Exception {
        fill();
        var third = come("GET", "/plan/today", "");
        until.countDown();
        assertThat(third.get().getStatus()).isEqualTo(200);
        assertThat(come("GET", "/plan/today", "").get().getStatus()).isEqualTo(200);
    }

    @Test
    void the_emergency_page_and_the_watcher_are_answered_in_any_crowd() throws Exception {
        fill();
        assertThat(passes("GET", "/triage/emergency", "")).isEqualTo(200);
        assertThat(passes("GET", "/health", "")).isEqualTo(200);
    }

    @Test
    void an_upload_on_a_slow_line_holds_nobody_up() throws Exception {
        stay("POST", "/running/upload/file", "application/octet-stream");
        stay("POST", "/running/upload/file", "application/octet-stream");
        inside.await();
        assertThat(passes("GET", "/plan/today", "")).isEqualTo(200);
    }

    @Test
    void an_answer_that_nobody_reads_holds_nobody_up() throws Exception {
        goes(2);
        assertThat(passes("GET", "/plan/today", "")).isEqualTo(200);
        assertThat(room.inside()).isZero();
    }

    @Test
    void no_more_answers_are_on_their_way_than_are_held_in_memory() throws Exception {
        goes(2 * 40 + 2);
        assertThat(passes("GET", "/plan/today", "")).isEqualTo(503);
        until.countDown();
        for (var one : staying) one.get();
        assertThat(passes("GET", "/plan/today", "")).isEqualTo(200);
        assertThat(room.inside()).isZero();
    }

    /// So many, one after the other, whose answer has begun to go and does not come to its end.
    private void goes(int many) throws InterruptedException {
        for (int i = 0; i < many; i++) {
            var going = new CountDownLatch(1);
            staying.add(people.submit(() -> go(going)));
            going.await();
        }
    }

    private int go(CountDownLatch going) throws Exception {
        var answer = new MockHttpServletResponse();
        room.doFilter(
                asked("GET", "/plan/today", ""),
                answer,
                (q, a) -> {
                    a.getOutputStream().write(new byte[] {1, 2, 3});
                    going.countDown();
                    awaitEnd();
                });
        return answer.getStatus();
    }

    /// Two are inside and stay.
    private void fill() throws InterruptedException {
        stay("GET", "/plan/today", "");
        stay("POST", "/plan/morning", "application/x-www-form-urlencoded");
        inside.await();
    }

    private void stay(String method, String path, String type) {
        staying.add(come(method, path, type));
    }

    private Future<MockHttpServletResponse> come(String method, String path, String type) {
        return people.submit(
                () -> {
                    var answer = new MockHttpServletResponse();
                    room.doFilter(
                            asked(method, path, type),
                            answer,
                            (q, a) -> {
                                inside.countDown();
                                awaitEnd();
                            });
                    return answer;
                });
    }

    private int passes(String method, String path, String type) throws Exception {
        var answer = new MockHttpServletResponse();
        room.doFilter(asked(method, path, type), answer, (q, a) -> {});
        return answer.getStatus();
    }

    private static MockHttpServletRequest asked(String method, String path, String type) {
        var asked = new MockHttpServletRequest(method, path);
        if (!type.isEmpty()) asked.setContentType(type);
        return asked;
    }

    private void awaitEnd() {
        try {
            until.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
