// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import static io.cistern.pim.redfish.internal.client.ClientRig.assertFails;
import static io.cistern.pim.redfish.internal.client.ClientRig.link;
import static io.cistern.pim.redfish.internal.client.FakeBmc.answer;
import static io.cistern.pim.redfish.internal.client.FakeBmc.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import io.cistern.pim.redfish.internal.document.DeviationKind;
import io.cistern.pim.redfish.internal.document.Link;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one session with a BMC. */
class SessionTest {

    private static final Link SYSTEM = link("/redfish/v1/Systems/1");
    private static final String SESSIONS = "/redfish/v1/SessionService/Sessions";

    private final AtomicReference<Credential> account = new AtomicReference<>(FakeBmc.ACCOUNT);
    private final MovingClock clock = new MovingClock();
    private ClientRig rig;

    @BeforeEach
    void open() throws IOException {
        rig = new ClientRig(account::get, clock, Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    /** A7 of the acceptance checks. */
    @Test
    void oneSession_servesAllThreads_throughErrors_andNoneIsLeft() {
        AtomicInteger asked = new AtomicInteger();
        rig.bmc().instead(SYSTEM.path(), exchange -> {
            int number = asked.incrementAndGet();
            if (number % 100 == 0) {
                rig.bmc().forgetSessions();
                failure(401, "Base.1.8.NoValidSession").handle(exchange);
            } else if (number % 7 == 0) {
                failure(400, "Base.1.8.GeneralError").handle(exchange);
            } else {
                answer(200, "{\"Id\": \"1\"}").handle(exchange);
            }
        });

        rig.call().each(Collections.nCopies(1_000, SYSTEM), link -> {
            try {
                return rig.call().get(link);
            } catch (InfrastructureException e) {
                assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
                return null;
            }
        });

        assertThat(rig.bmc().mostSessions()).isEqualTo(1);
        rig.client().close(CallLimit.within(Duration.ofSeconds(5)));
        assertThat(rig.bmc().sessions()).isEmpty();
        assertFails(ErrorCode.CANCELLED, () -> rig.call().get(SYSTEM));
    }

    @Test
    void session_isMadeOnce_whenItVanished() {
        rig.call().get(SYSTEM);
        rig.bmc().forgetSessions();

        rig.call().get(SYSTEM);

        assertThat(rig.bmc().logins()).isEqualTo(2);
        assertThat(rig.bmc().sessions()).hasSize(1);
    }

    @Test
    void session_isRenewed_beforeItExpires() {
        rig.call().get(SYSTEM);
        clock.forward(Duration.ofSeconds(1700));

        rig.call().get(SYSTEM);

        assertThat(rig.bmc().sessions()).containsExactly("s2");
        assertThat(rig.bmc().requests("DELETE " + SESSIONS + "/s1")).isEqualTo(1);
    }

    /** As the mockup server of the DMTF answers: 204, the address, and nothing to sign further requests with. */
    @Test
    void credential_isSentWithEachRequest_whenALoginGivesNoToken() {
        rig.bmc().instead(SESSIONS, answer(204, "", "Location", SESSIONS + "/Member1"));

        rig.call().get(SYSTEM);

        assertThat(rig.call().get(SYSTEM).body().text("Model")).contains("M1");
        assertThat(rig.bmc().requests("POST " + SESSIONS)).isEqualTo(1);
        assertThat(rig.bmc().requests("DELETE " + SESSIONS + "/Member1")).isEqualTo(1);
        assertThat(rig.client().deviations().count(DeviationKind.ODD_LOGIN)).isPositive();
    }

    @Test
    void wrongCredential_isSentOnce_untilItChanges() {
        account.set(new Credential("pim-read", "outdated"));

        for (int i = 0; i < 10; i++) {
            assertFails(ErrorCode.RESOURCE_AUTH_FAILED, () -> rig.call().get(SYSTEM));
        }
        assertThat(rig.bmc().logins()).isEqualTo(1);

        account.set(FakeBmc.ACCOUNT);
        assertThat(rig.call().get(SYSTEM).body().text("Model")).contains("M1");
    }

    @Test
    void wrongCredential_isSentOnceAnHour() {
        rig.bmc().accept(new Credential("pim-read", "another"));
        for (int minute = 0; minute < 180; minute++) {
            assertFails(ErrorCode.RESOURCE_AUTH_FAILED, () -> rig.call().get(SYSTEM));
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(rig.bmc().logins()).isEqualTo(3);

        rig.bmc().accept(FakeBmc.ACCOUNT);
        assertThat(rig.call().get(SYSTEM).body().text("Model")).contains("M1");
    }

    @Test
    void wrongCredential_isSentOnce_whereThereAreNoSessions() {
        rig.bmc().instead(SESSIONS, failure(405, "Base.1.8.OperationNotAllowed"));
        rig.bmc().accept(new Credential("pim-read", "another"));

        for (int i = 0; i < 10; i++) {
            assertFails(ErrorCode.RESOURCE_AUTH_FAILED, () -> rig.call().get(SYSTEM));
        }

        assertThat(rig.bmc().requests("GET " + SYSTEM.path())).isEqualTo(1);
    }

    /** The emulator of sushy-tools answers for the root before it looks at the credential (emulator/main.py). */
    @Test
    void wrongCredential_isSentOnce_thoughTheRootAnswersToIt() {
        rig.bmc().instead(SESSIONS, failure(405, "Base.1.8.OperationNotAllowed"));
        rig.bmc().accept(new Credential("pim-read", "another"));

        for (int i = 0; i < 10; i++) {
            assertFails(ErrorCode.RESOURCE_AUTH_FAILED, () -> {
                RedfishCall call = rig.call();
                call.root();
                call.get(SYSTEM);
            });
        }

        assertThat(rig.bmc().requests("GET " + SYSTEM.path())).isEqualTo(1);
    }

    /** Some answer 400 to a wrong password (DMTF Redfish-Service-Validator#207). */
    @Test
    void wrongCredential_isSentOnce_whenItIsCalledABadRequest() {
        rig.bmc().instead(SESSIONS, failure(400, "Base.1.8.GeneralError"));

        assertFails(ErrorCode.INVALID_ARGUMENT, () -> rig.call().get(SYSTEM));
        long logins = rig.bmc().requests("POST " + SESSIONS);
        for (int i = 0; i < 10; i++) {
            assertFails(ErrorCode.RESOURCE_AUTH_FAILED, () -> rig.call().get(SYSTEM));
        }

        assertThat(rig.bmc().requests("POST " + SESSIONS)).isEqualTo(logins);
    }

    /** Inspur gives a token, and answers 401 to it (gofish#157, check_redfish#72). */
    @Test
    void credential_isSentWithEachRequest_whenNothingIsAcceptedWithTheToken() {
        rig.bmc().instead(SESSIONS, answer(201, "{}", "X-Auth-Token", "of no use", "Location", SESSIONS + "/useless"));

        for (int i = 0; i < 3; i++) {
            RedfishCall call = rig.call();
            call.root();
            assertThat(call.get(SYSTEM).body().text("Model")).contains("M1");
        }

        assertThat(rig.bmc().requests("POST " + SESSIONS)).isEqualTo(1);
        assertThat(rig.bmc().requests("DELETE " + SESSIONS + "/useless")).isEqualTo(1);
        assertThat(rig.client().deviations().count(DeviationKind.ODD_LOGIN)).isPositive();
    }

    @Test
    void wrongCredential_stopsTheEndpoint_whenATokenIsGivenForIt() {
        rig.bmc().instead(SESSIONS, answer(201, "{}", "X-Auth-Token", "of no use", "Location", SESSIONS + "/useless"));
        rig.bmc().accept(new Credential("pim-read", "another"));

        for (int i = 0; i < 10; i++) {
            assertFails(ErrorCode.RESOURCE_AUTH_FAILED, () -> rig.call().get(SYSTEM));
        }

        assertThat(rig.bmc().requests("GET " + SYSTEM.path())).isEqualTo(3);
    }

    /** Older Supermicro BMCs redirect a login to the same address with a slash (check_redfish#187). */
    @Test
    void session_isMade_whereALoginIsRedirectedToAddASlash() {
        rig.bmc().instead(SESSIONS, exchange -> {
            boolean slash = exchange.getRequestURI().getPath().endsWith("/");
            HttpHandler next = slash ? rig.bmc()::sessions : answer(308, "", "Location", SESSIONS + "/");
            next.handle(exchange);
        });

        assertThat(rig.call().get(SYSTEM).body().text("Model")).contains("M1");
        assertThat(rig.bmc().sessions()).hasSize(1);
    }

    @Test
    void credential_isSentWithEachRequest_whileALoginFailsWithinTheBmc() {
        rig.bmc().instead(SESSIONS, failure(500, "Base.1.8.InternalError"));

        assertThat(rig.call().get(SYSTEM).body().text("Model")).contains("M1");
        assertThat(rig.call().get(SYSTEM).body().text("Model")).contains("M1");
        assertThat(rig.bmc().requests("POST " + SESSIONS)).isEqualTo(1);

        rig.bmc().instead(SESSIONS, rig.bmc()::sessions);
        clock.forward(Duration.ofMinutes(2));
        rig.call().get(SYSTEM);

        assertThat(rig.bmc().sessions()).hasSize(1);
    }

    @Test
    void credentialThatWasAccepted_isSentTwice_sinceABmcThatStartsRefusesIt() {
        rig.call().get(SYSTEM);
        rig.bmc().accept(new Credential("pim-read", "another"));
        rig.bmc().forgetSessions();

        for (int i = 0; i < 10; i++) {
            assertFails(ErrorCode.RESOURCE_AUTH_FAILED, () -> rig.call().get(SYSTEM));
        }

        assertThat(rig.bmc().logins()).isEqualTo(3);
    }

    @Test
    void leftoversOfAFormerRun_areDeleted_atTheFirstLogin() {
        rig.bmc().addForeignSession("former", "cistern");
        rig.bmc().addForeignSession("other", "somebody else's");

        rig.call().get(SYSTEM);
        rig.bmc().addForeignSession("another-process", "cistern");
        rig.bmc().forgetSession("s1");
        rig.call().get(SYSTEM);

        assertThat(rig.bmc().sessions()).containsExactlyInAnyOrder("another-process", "other", "s2");
    }

    @Test
    void sessionOfAnotherMachineOfOurs_isLeftAlone_whereTheBmcTellsThemApart() {
        rig.bmc().addForeignSession("s-there", "cistern");
        rig.bmc().originate("s-there", "192.0.2.1");
        rig.bmc().originate("s1", "192.0.2.2");

        rig.call().get(SYSTEM);

        assertThat(rig.bmc().sessions()).containsExactlyInAnyOrder("s-there", "s1");
    }

    @Test
    void credential_isTriedAgain_whenAnAdministratorSaysSo() {
        rig.bmc().accept(new Credential("pim-read", "another"));
        for (int i = 0; i < 3; i++) {
            assertFails(ErrorCode.RESOURCE_AUTH_FAILED, () -> rig.call().get(SYSTEM));
        }
        rig.bmc().accept(FakeBmc.ACCOUNT);

        rig.client().tryCredentialAgain();

        assertThat(rig.call().get(SYSTEM).body().text("Model")).contains("M1");
    }

    /** iDRAC 9 answers 401 where the account lacks a privilege (iDRAC-Redfish-Scripting#336). */
    @Test
    void resourceThatIsRefusedForItself_isForbidden_andDoesNotStopTheEndpoint() {
        rig.bmc().instead("/redfish/v1/Odd", failure(401, "Base.1.8.InsufficientPrivilege"));
        rig.call().get(SYSTEM);

        for (int i = 0; i < 4; i++) {
            assertFails(ErrorCode.FORBIDDEN, () -> rig.call().get(link("/redfish/v1/Odd")));
        }

        assertThat(rig.call().get(SYSTEM).body().text("Model")).contains("M1");
        assertThat(rig.bmc().mostSessions()).isEqualTo(1);
    }

    @Test
    void resourceThatIsRefusedForItself_isForbidden_whereThereAreNoSessions() {
        rig.bmc().instead(SESSIONS, failure(405, "Base.1.8.OperationNotAllowed"));
        rig.bmc().instead("/redfish/v1/Odd", failure(401, "Base.1.8.InsufficientPrivilege"));

        for (int i = 0; i < 4; i++) {
            assertThat(rig.call().get(SYSTEM).body().text("Model")).contains("M1");
            assertFails(ErrorCode.FORBIDDEN, () -> rig.call().get(link("/redfish/v1/Odd")));
        }
    }

    @Test
    void resourcesThatAreRefusedForThemselves_areForbidden_thoughNothingIsAcceptedBetween() {
        rig.bmc().instead(SESSIONS, failure(405, "Base.1.8.OperationNotAllowed"));
        rig.bmc().instead("/redfish/v1/Odd", failure(401, "Base.1.8.InsufficientPrivilege"));
        rig.bmc().instead("/redfish/v1/Odder", failure(401, "Base.1.8.InsufficientPrivilege"));
        rig.call().get(SYSTEM);

        for (int i = 0; i < 3; i++) {
            assertFails(ErrorCode.FORBIDDEN, () -> rig.call().get(link("/redfish/v1/Odd")));
            assertFails(ErrorCode.FORBIDDEN, () -> rig.call().get(link("/redfish/v1/Odder")));
        }

        assertThat(rig.call().get(SYSTEM).body().text("Model")).contains("M1");
    }

    @Test
    void credentialThatWasAccepted_isSentTwice_whereThereAreNoSessions() {
        rig.bmc().instead(SESSIONS, failure(405, "Base.1.8.OperationNotAllowed"));
        rig.call().get(SYSTEM);
        rig.bmc().accept(new Credential("pim-read", "another"));
        int before = rig.bmc().requests().size();

        for (int i = 0; i < 5; i++) {
            assertFails(ErrorCode.RESOURCE_AUTH_FAILED, () -> rig.call().get(SYSTEM));
        }

        assertThat(rig.bmc().requests().stream().skip(before)).hasSize(2);
    }

    @Test
    void credential_goesWithEachRequest_whenThereAreNoSessions() {
        rig.bmc().instead(SESSIONS, failure(405, "Base.1.8.OperationNotAllowed"));

        assertThat(rig.call().get(SYSTEM).body().text("Model")).contains("M1");
        assertThat(rig.call().get(SYSTEM).body().text("Model")).contains("M1");
        assertThat(rig.bmc().requests("POST " + SESSIONS)).isEqualTo(1);
    }

    @Test
    void ownLeftovers_areDeleted_whenTheSessionsAreUsedUp_andThoseOfOthersAreNot() {
        rig.bmc().addForeignSession("other", "somebody else's");
        rig.bmc().addForeignSession("leftover", "cistern");
        rig.bmc().instead(SESSIONS, exchange -> {
            boolean full = rig.bmc().sessions().contains("leftover")
                    && exchange.getRequestMethod().equals("POST");
            if (full) {
                failure(503, "IDRAC.2.8.RAC0218").handle(exchange);
            } else {
                rig.bmc().sessions(exchange);
            }
        });

        assertThat(rig.call().get(SYSTEM).body().text("Model")).contains("M1");

        assertThat(rig.bmc().sessions()).contains("other").doesNotContain("leftover");
    }

    @Test
    void context_isLeftOut_whenTheBmcDoesNotKnowIt() {
        AtomicInteger posts = new AtomicInteger();
        rig.bmc().instead(SESSIONS, exchange -> {
            if (posts.incrementAndGet() == 1) {
                failure(400, "Base.1.8.PropertyUnknown").handle(exchange);
            } else {
                rig.bmc().sessions(exchange);
            }
        });

        assertThat(rig.call().get(SYSTEM).body().text("Model")).contains("M1");
    }

    /** A18 of the acceptance checks. */
    @Test
    void secrets_areInNoFailure_whenTheBmcRepeatsThem() {
        rig.bmc()
                .instead(
                        SESSIONS,
                        answer(
                                400,
                                "{\"error\": {\"@Message.ExtendedInfo\": [{\"MessageId\":"
                                        + " \"Base.1.8.PropertyValueError\", \"Message\": \"the value s3cret-of-the-bmc of"
                                        + " Password is wrong\", \"MessageArgs\": [\"s3cret-of-the-bmc\"]}]}}"));

        assertFails(ErrorCode.INVALID_ARGUMENT, () -> rig.call().get(SYSTEM), e -> {
            for (Throwable each = e; each != null; each = each.getCause()) {
                assertThat(each.toString()).doesNotContain("s3cret");
            }
            assertThat(e.details().toString()).doesNotContain("s3cret").contains("PropertyValueError");
        });
        assertThat(FakeBmc.ACCOUNT.toString()).doesNotContain("s3cret");
    }

    /** A clock that is moved. */
    private static final class MovingClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
