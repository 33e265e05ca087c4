// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Role;
import io.cistern.core.internal.audit.AuditTrail;
import io.cistern.core.internal.store.Store;
import io.cistern.core.internal.store.StoreSettings;
import io.cistern.json.CisternJson;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthenticatorTest {

    private static final char[] RIGHT = "right".toCharArray();
    private static final char[] WRONG = "wrong".toCharArray();

    @TempDir
    Path directory;

    private final ChangingClock clock = new ChangingClock();
    private Store store;
    private Authenticator authenticator;

    @BeforeEach
    void start() {
        store = new Store(StoreSettings.file(directory.resolve("store")));
        authenticator = new Authenticator(
                new GrantTable(
                        Map.of("group.ccm", "OPERATOR:edge-1:*, READER:edge-2:tenant-a", "bundle.b", "READER:*:*")),
                (name, password) -> Arrays.equals(password, RIGHT) ? Optional.of(subject(name)) : Optional.empty(),
                Optional.empty(),
                new AuditTrail(store, new CisternJson()),
                clock);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private static Subject subject(String name) {
        Subject subject = new Subject();
        subject.getPrincipals()
                .addAll(List.of(new UserPrincipal(name), new RolePrincipal("viewer"), new GroupPrincipal("ccm")));
        return subject;
    }

    private List<String> audited() {
        return store.read(sql -> sql.list("SELECT entry FROM audit ORDER BY sequence", row -> row.text("entry")));
    }

    @Test
    void password_givesTheGrantsOfRolesAndGroups() {
        AuthenticatedConsumer consumer = authenticator.password("alice", RIGHT);

        assertThat(consumer.name()).isEqualTo("alice");
        assertThat(consumer.grants())
                .containsExactlyInAnyOrder(
                        new Grant(Role.READER, "*", "*"),
                        new Grant(Role.OPERATOR, "edge-1", "*"),
                        new Grant(Role.READER, "edge-2", "tenant-a"));
        assertThat(authenticator.subject(subject("alice"))).isEqualTo(consumer);
    }

    @Test
    void wrongPassword_isUnauthenticated_andAudited_withoutThePassword() {
        assertThatThrownBy(() -> authenticator.password("alice", WRONG))
                .isInstanceOfSatisfying(InfrastructureException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
                    assertThat(failure.getMessage()).doesNotContain("alice").doesNotContain("wrong");
                });
        assertThat(audited()).singleElement().asString().contains("alice").doesNotContain("wrong");
    }

    @Test
    void guessing_isSlowedDown_evenWithTheRightPassword() {
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> authenticator.password("alice", WRONG))
                    .isInstanceOf(InfrastructureException.class);
        }

        assertThatThrownBy(() -> authenticator.password("alice", RIGHT))
                .isInstanceOfSatisfying(
                        InfrastructureException.class,
                        failure -> assertThat(failure.details().retryAfter()).isPresent());
        assertThat(authenticator.password("bob", RIGHT)).isNotNull();
        clock.now = clock.now.plus(Duration.ofSeconds(11));
        assertThat(authenticator.password("alice", RIGHT)).isNotNull();
    }

    @Test
    void bundle_hasItsGrants_orTheDefault() {
        assertThat(authenticator.bundle("b").grants()).containsExactly(new Grant(Role.READER, "*", "*"));
        assertThat(authenticator.bundle("other").grants()).containsExactly(new Grant(Role.OPERATOR, "*", "*"));
        assertThat(authenticator.bundle("b").name()).isEqualTo("bundle:b");
    }

    @Test
    void subjectWithoutUser_isUnauthenticated() {
        assertThatThrownBy(() -> authenticator.subject(new Subject())).isInstanceOf(InfrastructureException.class);
    }

    @Test
    void bearerToken_isUnauthenticated_whenNoIssuerIsConfigured() {
        assertThatThrownBy(() -> authenticator.bearerToken("a.b.c")).isInstanceOf(InfrastructureException.class);
    }

    @Test
    void grantThatCannotBeRead_isRefusedWithItsKey() {
        assertThatThrownBy(() -> new GrantTable(Map.of("role.x", "OWNER:*:*")))
                .hasMessageContaining("role.x")
                .hasMessageContaining("OWNER");
    }

    private record UserPrincipal(String getName) implements Principal {}

    private record RolePrincipal(String getName) implements Principal {}

    private record GroupPrincipal(String getName) implements Principal {}

    private static final class ChangingClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
