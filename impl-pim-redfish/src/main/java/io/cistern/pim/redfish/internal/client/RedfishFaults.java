// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.api.UpstreamFault;
import io.cistern.backend.support.http.FaultReader;
import io.cistern.backend.support.http.HttpFailure;
import io.cistern.backend.support.http.JsonEndpoint;
import io.cistern.backend.support.http.JsonRequest;
import io.cistern.pim.redfish.internal.document.DeviationKind;
import io.cistern.pim.redfish.internal.document.Deviations;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.quirk.Quirks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the failures of BMCs mean (DSP0266 8.6): {@code {"error": {"@Message.ExtendedInfo": [{"MessageId", "Message"}]}}}.
 * The key of the message decides, never its words; the words are not even kept of requests that carry a secret, since
 * messages repeat the values they refuse.
 */
final class RedfishFaults implements FaultReader {

    private static final int MAX_MESSAGES = 10;
    private static final int MAX_WORDS = 300;

    private final Supplier<Quirks> quirks;
    private final Deviations deviations;
    private final boolean secret;

    RedfishFaults(Supplier<Quirks> quirks, Deviations deviations, boolean secret) {
        this.quirks = quirks;
        this.deviations = deviations;
        this.secret = secret;
    }

    @Override
    public InfrastructureException read(HttpFailure failure) {
        List<UpstreamFault> messages = messages(failure);
        ErrorCode code = code(failure.status(), keys(messages));
        String words =
                messages.get(0).message().or(() -> messages.get(0).code()).orElse("no explanation");
        return new InfrastructureException(
                code,
                failure.service() + " " + failure.method() + " " + failure.path() + " answered " + failure.status()
                        + ": " + words,
                ErrorDetails.builder()
                        .origin(ErrorOrigin.BACKEND)
                        .remedy(remedy(code))
                        .retryAfter(failure.retryAfter())
                        .upstream(messages)
                        .build());
    }

    @Override
    public Optional<Duration> repeatAfter(JsonRequest request, HttpFailure failure) {
        Set<String> keys = Set.copyOf(keys(messages(failure)));
        if (keys.stream().anyMatch(MessageKeys.SESSIONS_USED_UP::contains)) {
            return Optional.empty();
        }
        Optional<Duration> known = quirks.get().repeatAfter(keys);
        if (known.isPresent()) {
            return known;
        }
        int status = failure.status();
        boolean brokenRead = request.idempotent() && status >= 500 && status != 501 && status != 505;
        return status == 429 || status == 503 || brokenRead
                ? Optional.of(failure.retryAfter().orElse(Duration.ZERO))
                : Optional.empty();
    }

    /** The HTTP status that a failure goes back to. */
    static int status(InfrastructureException failure) {
        return failure.details().upstream().stream()
                .flatMap(fault -> fault.status().stream())
                .findFirst()
                .orElse(0);
    }

    /** Whether it is the refusal of this resource, and not of a login on the way to it. */
    static boolean isAbout(Link link, InfrastructureException failure) {
        String path = link.path().replaceFirst("\\?.*", "");
        return failure.code() == ErrorCode.RESOURCE_AUTH_FAILED
                && status(failure) == 401
                && !says(failure, MessageKeys.PASSWORD_EXPIRED)
                && failure.details().upstream().get(0).path().equals(path);
    }

    /** The refusal of one resource to an account that is accepted elsewhere. */
    static InfrastructureException forItself(InfrastructureException refusal) {
        return new InfrastructureException(
                ErrorCode.FORBIDDEN,
                refusal.getMessage(),
                refusal.details().toBuilder()
                        .remedy(remedy(ErrorCode.FORBIDDEN))
                        .build(),
                refusal);
    }

    /** Whether a BMC said one of these. */
    static boolean says(InfrastructureException failure, Set<String> keys) {
        return keys(failure.details().upstream()).stream().anyMatch(keys::contains);
    }

    private static List<String> keys(List<UpstreamFault> messages) {
        return messages.stream()
                .flatMap(message -> message.code().stream())
                .map(MessageKeys::of)
                .toList();
    }

    private static ErrorCode code(int status, List<String> keys) {
        if (keys.stream().anyMatch(MessageKeys.PASSWORD_EXPIRED::contains)) {
            return ErrorCode.RESOURCE_AUTH_FAILED;
        }
        return switch (status) {
            case 401 -> ErrorCode.RESOURCE_AUTH_FAILED;
            case 403 -> licence(keys) ? ErrorCode.NOT_SUPPORTED : ErrorCode.FORBIDDEN;
            case 404, 410 -> ErrorCode.NOT_FOUND;
            case 405, 501 -> ErrorCode.NOT_SUPPORTED;
            case 400, 422 -> badRequest(keys);
            case 409, 412, 428 -> ErrorCode.CONFLICT;
            case 429, 502, 503, 504 -> ErrorCode.RESOURCE_UNREACHABLE;
            default -> licence(keys) ? ErrorCode.NOT_SUPPORTED : ErrorCode.BACKEND_ERROR;
        };
    }

    private static ErrorCode badRequest(List<String> keys) {
        if (keys.stream().anyMatch(MessageKeys.BUSY::contains)) {
            return ErrorCode.CONFLICT;
        }
        boolean unsupported = licence(keys) || keys.stream().anyMatch(MessageKeys.UNSUPPORTED::contains);
        return unsupported ? ErrorCode.NOT_SUPPORTED : ErrorCode.INVALID_ARGUMENT;
    }

    /** Vendors have names of their own for it: OemLicenseNotPassed, LicenseRequired, SWC0242. */
    private static boolean licence(List<String> keys) {
        return keys.stream().anyMatch(key -> key.contains("License") || key.equals("SWC0242"));
    }

    private static Optional<String> remedy(ErrorCode code) {
        return Optional.ofNullable(
                switch (code) {
                    case RESOURCE_AUTH_FAILED -> "correct the credential of the endpoint; it is not tried again before";
                    case FORBIDDEN -> "give the account of the endpoint the privilege";
                    case RESOURCE_UNREACHABLE -> "repeat the call later";
                    case CONFLICT -> "repeat the call when the resource is idle";
                    case BACKEND_ERROR -> "look at the log of the BMC";
                    default -> null;
                });
    }

    private List<UpstreamFault> messages(HttpFailure failure) {
        List<UpstreamFault> messages = new ArrayList<>();
        JsonNode root = parse(failure.body());
        JsonNode error = root.path("error").isObject() ? root.path("error") : root;
        JsonNode info = error.path("@Message.ExtendedInfo");
        if (info.isObject()) {
            deviations.count(DeviationKind.ODD_MESSAGE, failure.path());
            add(messages, failure, info.path("MessageId"), info.path("Message"));
        }
        for (JsonNode each : info.isArray() ? info : List.<JsonNode>of()) {
            if (messages.size() < MAX_MESSAGES) {
                add(messages, failure, each.path("MessageId"), each.path("Message"));
            }
        }
        if (messages.isEmpty()) {
            add(messages, failure, error.path("code"), error.path("message"));
        }
        return messages;
    }

    private void add(List<UpstreamFault> messages, HttpFailure failure, JsonNode id, JsonNode words) {
        messages.add(failure.fault(text(id), secret ? Optional.empty() : text(words)));
    }

    private static JsonNode parse(String body) {
        try {
            return JsonEndpoint.json().readTree(body);
        } catch (JsonProcessingException e) {
            // No JSON: a page of the web server before the service.
            return JsonEndpoint.json().createObjectNode();
        }
    }

    private static Optional<String> text(JsonNode value) {
        String clean = value.asText("").strip().replaceAll("\\s+", " ");
        String brief = clean.length() > MAX_WORDS ? clean.substring(0, MAX_WORDS) + "…" : clean;
        return Optional.of(brief).filter(words -> !words.isEmpty());
    }
}
