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
        List<Link> all = list(sessions, turn);
        if (current.isPresent() && !all.contains(current.get())) {
            // Which of these is the one in use is not to be told.
            return 0;
        }
        int deleted = 0;
        for (Link each : all) {
            try {
                boolean inUse = current.filter(each::equals).isPresent();
                if (!inUse && left(each, current, turn)) {
                    wire.send(JsonRequest.delete(each.path()), each, authorization, turn);
                    deleted++;
                }
            } catch (InfrastructureException e) {
                LOG.debug("a session that may be ours could not be looked at: {}", e.getMessage());
            }
        }
        return deleted;
    }

    private boolean left(Link session, Optional<Link> current, Turn turn) {
        Optional<RedfishObject> other = get(session, turn).filter(this::ours);
        if (other.isEmpty() || current.isEmpty()) {
            return other.isPresent();
        }
        // Where the BMC tells from where a session was made, another machine of ours is told from this one.
        Optional<String> here = get(current.get(), turn).flatMap(Leftovers::origin);
        return here.isEmpty()
                || origin(other.get())
                        .filter(there -> !there.equals(here.get()))
                        .isEmpty();
    }

    private static Optional<String> origin(RedfishObject session) {
        return session.text("ClientOriginIPAddress");
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
