// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.nova;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * Something that was done to a server, and what became of it.
 *
 * @param action e.g. {@code reboot}
 * @param requestId Nova's id of the request that asked for it
 * @param message {@code Error} where it failed
 * @param events what it consisted of; only shown of one action
 */
public record NovaAction(
        String action, @JsonProperty("request_id") String requestId, Optional<String> message, List<Event> events) {

    public NovaAction {
        events = events == null ? List.of() : List.copyOf(events);
    }

    /**
     * A part of it.
     *
     * @param event {@code compute_…} where a host did it
     * @param details why it failed; 2.84
     */
    public record Event(String event, Optional<String> result, Optional<String> details) {}

    /** Whether it failed before a host was found that would begin with it. */
    public boolean failedInScheduling() {
        return message.isPresent()
                && events.stream().noneMatch(event -> event.event().startsWith("compute_"));
    }
}
