// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.api.UpstreamFault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What is said when there is no answer, or none that can be understood. */
final class TransportFaults {

    /** The body did not end in time. */
    static final class SlowBody extends IOException {
        private static final long serialVersionUID = 1L;

        SlowBody(IOException cause) {
            super("the body did not end in time", cause);
        }
    }

    private final JsonEndpoint endpoint;
    private final String method;
    private final String path;

    TransportFaults(JsonEndpoint endpoint, JsonRequest request) {
        this.endpoint = endpoint;
        this.method = request.method();
        this.path = request.path().replaceFirst("\\?.*", "");
    }

    /** Whether nothing of the request can have reached the peer. */
    static boolean unsent(IOException e) {
        return e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
    }

    InfrastructureException of(IOException e) {
        if (causedBy(e, CertificateException.class)) {
            return fault(
                    ErrorCode.RESOURCE_CERT_MISMATCH,
                    "its certificate is not trusted (" + e.getMessage() + ")",
                    "name the authority's certificate in the TLS settings, or correct the host name",
                    e);
        }
        if (e instanceof SSLException) {
            return fault(ErrorCode.UNAVAILABLE, "TLS failed (" + e.getMessage() + ")", "check scheme and port", e);
        }
        if (causedBy(e, UnknownHostException.class) || causedBy(e, UnresolvedAddressException.class)) {
            return fault(ErrorCode.UNAVAILABLE, "its host name is not known", "check the endpoint and the DNS", e);
        }
        if (e instanceof HttpConnectTimeoutException || e instanceof ConnectException) {
            return fault(ErrorCode.UNAVAILABLE, "it cannot be reached", "check that the service runs", e);
        }
        if (e instanceof HttpTimeoutException || e instanceof SlowBody) {
            return fault(ErrorCode.UNAVAILABLE, "it did not answer in time", "check the load of the service", e);
        }
        return fault(
                ErrorCode.UNAVAILABLE,
                "the connection broke before the answer ended (" + e.getMessage() + ")",
                "check the service and what lies between",
                e);
    }

    InfrastructureException redirect(int status, Optional<String> requestId) {
        return answered(
                status,
                requestId,
                "it redirects elsewhere, where credentials are never sent",
                "correct the endpoint in the catalogue or override it");
    }

    InfrastructureException notJson(int status, String contentType, Optional<String> requestId) {
        return answered(
                status,
                requestId,
                "it answered " + (contentType.isEmpty() ? "without a content type" : contentType)
                        + " where JSON is due",
                "check that the endpoint is the service's API and not a proxy's or a dashboard's page");
    }

    InfrastructureException unreadable(int status, JsonProcessingException e, Optional<String> requestId) {
        return answered(
                status,
                requestId,
                "its JSON is truncated or malformed (" + e.getOriginalMessage() + ")",
                "check what lies between here and the service");
    }

    InfrastructureException tooLarge(int status, Optional<String> requestId) {
        return answered(
                status,
                requestId,
                "its answer has more than " + endpoint.limits().maxBodyBytes() + " bytes",
                "ask for smaller pages");
    }

    private InfrastructureException answered(int status, Optional<String> requestId, String what, String remedy) {
        return exception(ErrorCode.BACKEND_ERROR, what, remedy, Optional.of(status), requestId, null);
    }

    private InfrastructureException fault(ErrorCode code, String what, String remedy, IOException cause) {
        return exception(code, what, remedy, Optional.empty(), Optional.empty(), cause);
    }

    private InfrastructureException exception(
            ErrorCode code,
            String what,
            String remedy,
            Optional<Integer> status,
            Optional<String> requestId,
            IOException cause) {
        return new InfrastructureException(
                code,
                endpoint.service() + " " + method + " " + path + ": " + what,
                ErrorDetails.builder()
                        .remedy(remedy)
                        .origin(ErrorOrigin.BACKEND)
                        .upstream(List.of(new UpstreamFault(
                                endpoint.service(),
                                method,
                                path,
                                status,
                                requestId,
                                Optional.empty(),
                                Optional.of(what))))
                        .build(),
                cause);
    }

    private static boolean causedBy(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
