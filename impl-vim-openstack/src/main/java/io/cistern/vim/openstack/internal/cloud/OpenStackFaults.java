// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.api.QuotaFigure;
import io.cistern.backend.support.http.FaultReader;
import io.cistern.backend.support.http.HttpFailure;
import io.cistern.backend.support.http.JsonEndpoint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the failures of OpenStack services mean. Their bodies are an object of one member, {@code {"badRequest":
 * {"code", "message"}}}, {@code {"NeutronError": {"type", "message"}}} or {@code {"error": {"code", "title",
 * "message"}}}, Placement's an array {@code {"errors": [{"title", "detail"}]}}; proxies before them answer pages of text.
 */
public final class OpenStackFaults implements FaultReader {

    private static final int MAX_MESSAGE = 500;

    /** Validation messages repeat the value they refuse, which can be user data. */
    private static final Pattern REPEATED_VALUE = Pattern.compile("(?s)(user_data|password|adminPass)\\b.*");

    private record Said(Optional<String> code, Optional<String> message) {}

    @Override
    public InfrastructureException read(HttpFailure failure) {
        Said said = said(failure);
        String words = said.message().orElse("no explanation");
        List<QuotaFigure> quota = QuotaMessages.figures(words);
        ErrorCode code = code(failure.status(), said, words);
        return new InfrastructureException(
                code,
                failure.service() + " " + failure.method() + " " + failure.path() + " answered " + failure.status()
                        + ": " + words,
                ErrorDetails.builder()
                        .origin(ErrorOrigin.BACKEND)
                        .remedy(remedy(code))
                        .retryAfter(failure.retryAfter())
                        .upstream(List.of(failure.fault(said.code(), said.message())))
                        .quota(code == ErrorCode.QUOTA_EXCEEDED ? quota : List.of())
                        .build());
    }

    private static ErrorCode code(int status, Said said, String words) {
        String type = said.code().orElse("");
        String lower = words.toLowerCase(Locale.ROOT);
        // What a policy refuses can be to see a quota: "Policy doesn't allow volume_extension:quotas:show ...".
        boolean quota = !lower.startsWith("policy doesn't allow")
                && (lower.contains("quota") || lower.contains("maximum number of") || type.equals("OverQuota"));
        return switch (status) {
            case 400 -> badRequest(lower);
            case 401 -> ErrorCode.RESOURCE_AUTH_FAILED;
            case 403, 413 ->
                quota ? ErrorCode.QUOTA_EXCEEDED : status == 403 ? ErrorCode.FORBIDDEN : ErrorCode.LIMIT_EXCEEDED;
            case 404 -> ErrorCode.NOT_FOUND;
            case 409 -> conflict(type, quota);
            case 429, 502, 503, 504 -> ErrorCode.UNAVAILABLE;
            default -> ErrorCode.BACKEND_ERROR;
        };
    }

    /** Block Storage says so of a state that does not allow it, and Compute when it passes that on. */
    private static ErrorCode badRequest(String lower) {
        if (lower.contains("no valid host")) {
            return ErrorCode.NO_CAPACITY;
        }
        boolean wrongState = lower.startsWith("invalid volume:")
                || lower.startsWith("invalid snapshot:")
                || lower.contains("cannot detach a root device volume");
        return wrongState ? ErrorCode.CONFLICT : ErrorCode.INVALID_ARGUMENT;
    }

    private static ErrorCode conflict(String type, boolean quota) {
        if (quota) {
            return ErrorCode.QUOTA_EXCEEDED;
        }
        if (type.equals("QosRuleNotSupported")) {
            return ErrorCode.NOT_SUPPORTED;
        }
        boolean noAddresses = type.equals("IpAddressGenerationFailure") || type.equals("NoNetworkAvailable");
        return noAddresses ? ErrorCode.NO_CAPACITY : ErrorCode.CONFLICT;
    }

    private static Optional<String> remedy(ErrorCode code) {
        return Optional.ofNullable(
                switch (code) {
                    case FORBIDDEN -> "have the cloud's policy allow it to the configured credential";
                    case QUOTA_EXCEEDED -> "release resources or have the quota of the project raised";
                    case RESOURCE_AUTH_FAILED -> "correct the credential in the configuration";
                    case UNAVAILABLE -> "repeat the call later";
                    case NO_CAPACITY -> "free or add capacity, or relax the constraints";
                    case BACKEND_ERROR -> "look the request id up in the logs of the service";
                    default -> null;
                });
    }

    private static Said said(HttpFailure failure) {
        try {
            JsonNode root = JsonEndpoint.json().readTree(failure.body());
            if (root != null && root.isObject() && root.size() > 0) {
                String name = root.fieldNames().next();
                JsonNode member = root.get(name);
                JsonNode inner = member.isArray() ? member.path(0) : member;
                if (inner.isObject()) {
                    String code = inner.path("type").asText(inner.path("title").asText(name));
                    String words =
                            inner.path("message").asText(inner.path("detail").asText(""));
                    return new Said(text(code), text(words));
                }
                // Older services: {"message": ..., "code": ...}; neutron's quota: {"NeutronError": "text"}.
                return new Said(text(name), text(inner.asText("")));
            }
        } catch (JsonProcessingException e) {
            // Not JSON: a proxy's page.
        }
        return new Said(
                Optional.empty(),
                text(failure.body().replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ")));
    }

    private static Optional<String> text(String value) {
        String clean = REPEATED_VALUE.matcher(value.strip()).replaceAll("$1 (value not shown)");
        String brief = clean.length() > MAX_MESSAGE ? clean.substring(0, MAX_MESSAGE) + "…" : clean;
        return Optional.of(brief).filter(words -> !words.isEmpty());
    }
}
