// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.platform;

import io.cistern.administration.Administration;
import io.cistern.administration.ForgetInfrastructureRequest;
import io.cistern.administration.ForgetInfrastructureResponse;
import io.cistern.administration.Infrastructure;
import io.cistern.administration.InfrastructureState;
import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.administration.QueryInfrastructuresResponse;
import io.cistern.administration.VerifyAuditRequest;
import io.cistern.administration.VerifyAuditResponse;
import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.Filter;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.Role;
import io.cistern.backend.BackendDescription;
import io.cistern.core.internal.audit.AuditEntry;
import io.cistern.core.internal.audit.AuditTrail;
import io.cistern.core.internal.gateway.Availability;
import io.cistern.core.internal.gateway.LocalCalls;
import io.cistern.core.internal.platform.InfrastructureStore.Known;
import io.cistern.core.internal.routing.BackendHandle;
import io.cistern.core.internal.routing.Fleets;
import io.cistern.core.internal.routing.Routes;
import io.cistern.core.internal.security.AuthenticatedConsumer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The platform, as its administrator sees it. */
public final class PlatformAdministration implements Administration {

    private final LocalCalls calls;
    private final InfrastructureStore infrastructures;
    private final Routes routes;
    private final Fleets fleets;
    private final Availability availability;
    private final AuditTrail audit;
    private final Consumer<Known> withdraw;
    private final Clock clock;

    /** @param withdraw takes back the services of an infrastructure */
    public PlatformAdministration(
            LocalCalls calls,
            InfrastructureStore infrastructures,
            Routes routes,
            Fleets fleets,
            Availability availability,
            AuditTrail audit,
            Consumer<Known> withdraw,
            Clock clock) {
        this.calls = calls;
        this.infrastructures = infrastructures;
        this.routes = routes;
        this.fleets = fleets;
        this.availability = availability;
        this.audit = audit;
        this.withdraw = withdraw;
        this.clock = clock;
    }

    @Override
    public CompletionStage<QueryInfrastructuresResponse> queryInfrastructures(
            CallContext call, QueryInfrastructuresRequest request) {
        return calls.call(
                Administration.class,
                "queryInfrastructures",
                call,
                request,
                QueryInfrastructuresResponse.class,
                this::query);
    }

    @Override
    public CompletionStage<ForgetInfrastructureResponse> forgetInfrastructure(
            CallContext call, ForgetInfrastructureRequest request) {
        return calls.call(
                Administration.class,
                "forgetInfrastructure",
                call,
                request,
                ForgetInfrastructureResponse.class,
                (consumer, asked) -> forget(call, consumer, asked));
    }

    @Override
    public CompletionStage<VerifyAuditResponse> verifyAudit(CallContext call, VerifyAuditRequest request) {
        return calls.call(
                Administration.class,
                "verifyAudit",
                call,
                request,
                VerifyAuditResponse.class,
                (consumer, asked) -> verify(consumer));
    }

    private CompletionStage<QueryInfrastructuresResponse> query(
            AuthenticatedConsumer consumer, QueryInfrastructuresRequest request) {
        Filter filter = request.filter().orElse(Filter.ALL);
        List<Infrastructure> visible = infrastructures.all().stream()
                .filter(known -> consumer.grants().stream().anyMatch(grant -> grant.covers(known.id())))
                .map(this::described)
                .filter(filter::matches)
                .toList();
        return CompletableFuture.completedFuture(new QueryInfrastructuresResponse(visible));
    }

    private Infrastructure described(Known known) {
        InfrastructureState state = availability.state(known.kind(), known.id());
        Optional<BackendDescription> backend =
                routes.to(known.kind(), known.id()).current().map(BackendHandle::description);
        Optional<String> reason =
                switch (state) {
                    case AVAILABLE -> Optional.empty();
                    case DEGRADED -> backend.flatMap(BackendDescription::unavailable);
                    case ABSENT, ORPHANED -> Optional.of(Availability.reason(known.kind(), known.id(), state));
                };
        return new Infrastructure(known.id(), known.kind(), state, reason, backend);
    }

    private CompletionStage<ForgetInfrastructureResponse> forget(
            CallContext call, AuthenticatedConsumer consumer, ForgetInfrastructureRequest request) {
        String id = request.infrastructureId();
        requireAdmin(consumer, id);
        List<Known> named = infrastructures.all().stream()
                .filter(known -> known.id().equals(id))
                .toList();
        if (named.isEmpty()) {
            throw new InfrastructureException(
                    ErrorCode.NOT_FOUND,
                    "there is no infrastructure " + id,
                    ErrorDetails.builder()
                            .attribute("infrastructureId")
                            .resourceId(id)
                            .build());
        }
        named.forEach(this::requireUnused);
        for (Known known : named) {
            if (!infrastructures.forget(known)) {
                throw conflict(
                        id,
                        "an infrastructure with unfinished operations or resources left behind is not forgotten",
                        "restore its configuration and clean up");
            }
            withdraw.accept(known);
            routes.forget(known.kind(), id);
        }
        audit.append(new AuditEntry(
                clock.instant(),
                consumer.name(),
                "Administration.forgetInfrastructure",
                Optional.of(id),
                Optional.empty(),
                "COMPLETED",
                Optional.empty(),
                Optional.of(call.correlationId()),
                Optional.empty()));
        return CompletableFuture.completedFuture(new ForgetInfrastructureResponse(id));
    }

    private void requireUnused(Known known) {
        String id = known.id();
        if (availability.state(known.kind(), id) != InfrastructureState.ORPHANED) {
            throw conflict(id, "an infrastructure that is configured is not forgotten", "remove its configuration");
        }
        if (known.kind() == InfrastructureKind.PIM) {
            List<String> used = fleets.inUse(id)
                    .orElseThrow(() -> conflict(
                            id,
                            "nobody can tell what is held of a PIM without its management",
                            "start bundle cistern-pim"));
            if (!used.isEmpty()) {
                throw conflict(
                        id,
                        "a PIM with servers that are held or used is not forgotten: " + used.size() + ", the first "
                                + used.get(0),
                        "restore its configuration and give them back");
            }
        }
    }

    private CompletionStage<VerifyAuditResponse> verify(AuthenticatedConsumer consumer) {
        requireAdmin(consumer, Grant.ANY);
        AuditTrail.Verification found = audit.verify();
        return CompletableFuture.completedFuture(new VerifyAuditResponse(found.intact(), found.firstBroken()));
    }

    private static void requireAdmin(AuthenticatedConsumer consumer, String id) {
        boolean admin = consumer.grants().stream()
                .anyMatch(grant -> grant.role() == Role.ADMIN
                        && grant.covers(id)
                        && grant.resourceGroupId().equals(Grant.ANY));
        if (!admin) {
            throw LocalCalls.forbidden(consumer.name() + " is no ADMIN of " + (id.equals(Grant.ANY) ? "all" : id));
        }
    }

    private static InfrastructureException conflict(String id, String rule, String remedy) {
        return new InfrastructureException(
                ErrorCode.CONFLICT,
                id + ": " + rule + "; " + remedy,
                ErrorDetails.builder().rule(rule).remedy(remedy).resourceId(id).build());
    }
}
