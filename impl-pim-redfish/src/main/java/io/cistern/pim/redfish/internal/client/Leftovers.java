// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.http.Authorization;
import io.cistern.backend.support.http.JsonRequest;
import io.cistern.pim.redfish.internal.client.Wire.Turn;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions that a process of ours left behind when it died. Never those of others. */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final int MAX_SESSIONS = 64;

    private final Wire wire;
    private final String user;
    private final String context;
    private final Authorization authorization;

    Leftovers(Wire wire, String user, String context, Authorization authorization) {
        this.wire = wire;
        this.user = user;
        this.context = context;
        this.authorization = authorization;
    }

    /**
     * Deletes them.
     *
     * @param current the session in use
     * @return how many there were
     */
    int delete(Link sessions, Optional<Link> current, Turn turn) {
        int deleted = 0;
        for (Link each : list(sessions, turn)) {
            try {
                boolean inUse = current.filter(each::equals).isPresent();
                if (!inUse && get(each, turn).filter(this::ours).isPresent()) {
                    wire.send(JsonRequest.delete(each.path()), each, authorization, turn);
                    deleted++;
                }
            } catch (InfrastructureException e) {
                LOG.debug("a session that may be ours could not be looked at: {}", e.getMessage());
            }
        }
        return deleted;
    }

    private List<Link> list(Link sessions, Turn turn) {
        try {
            List<Link> all =
                    get(sessions, turn).map(body -> body.links("Members")).orElse(List.of());
            return all.subList(0, Math.min(all.size(), MAX_SESSIONS));
        } catch (InfrastructureException e) {
            LOG.debug("the sessions cannot be listed: {}", e.getMessage());
            return List.of();
        }
    }

    private Optional<RedfishObject> get(Link link, Turn turn) {
        return wire.send(JsonRequest.get(link.path()), link, authorization, turn)
                .content();
    }

    /** The same account alone does not say so: people use it too. */
    private boolean ours(RedfishObject session) {
        return session.text("UserName").filter(user::equals).isPresent()
                && session.text("Context").filter(context::equals).isPresent();
    }
}
