// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.rest.internal.Rig.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to fail ends in a problem document. */
class FailuresTest {
    private static final String VIM = "/cistern/vim/v1/vims/edge-1";
    private static final String COMPUTE = VIM + "/compute-resources";
    private static final String REQUEST = "{\"computeFlavourId\":\"f-1\"}";
    private static Rig rig;

    private Answer answer;

    @BeforeAll
    static void start() {
        rig = new Rig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @AfterEach
    void everyAnswerIsAProblemDocument() {
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("status")).isEqualTo(answer.status());
        assertThat(answer.json().get("code")).isInstanceOf(String.class);
        assertThat(answer.json().get("title")).isInstanceOf(String.class);
        assertThat(answer.body()).doesNotContain("<html", "Exception", "java.", "org.apache", "\tat ");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyCode_hasItsStatus(ErrorCode code) {
        rig.gateway.fails(
                "allocateVirtualisedComputeResource",
                new InfrastructureException(
                        code,
                        "it failed",
                        ErrorDetails.builder()
                                .remedy("do this")
                                .retryAfter(Duration.ofSeconds(7))
                                .build()));

        answer = rig.post(COMPUTE, REQUEST);

        assertThat(answer.status()).isEqualTo(code.httpStatus());
        assertThat(answer.json().get("code")).isEqualTo(code.name());
        assertThat(answer.json().get("remedy")).isEqualTo("do this");
        assertThat(answer.header("Retry-After")).isEqualTo("7");
    }

    @Test
    void valueThatIsNotSupported_answers422() {
        rig.gateway.fails(
                "allocateVirtualisedComputeResource",
                InfrastructureException.valueNotSupported("reservationId", "no reservations here", "leave it out"));

        answer = rig.post(COMPUTE, REQUEST);

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void defect_answers500_withANumberOnly() {
        rig.gateway.fails("allocateVirtualisedComputeResource", new IllegalStateException("secret inside"));

        answer = rig.post(COMPUTE, REQUEST);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret inside").contains("INTERNAL");
    }

    @Test
    void defectThrownAtOnce_answers500() {
        rig.gateway.when("allocateVirtualisedComputeResource", (call, request) -> {
            throw new IllegalStateException("secret inside");
        });

        answer = rig.post(COMPUTE, REQUEST);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret inside");
    }

    @Test
    void noCredential_answers401_andSaysWhatIsAccepted() {
        answer = rig.anonymous("GET", COMPUTE);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Basic realm=\"cistern\", charset=\"UTF-8\", Bearer realm=\"cistern\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic !!!",
                "Basic Y2Nt",
                "Bearer",
                "Bearer expired",
                "Digest x",
                "x",
                "Basic Y2NtOndyb25n"
            })
    void wrongCredential_answers401(String authorization) {
        answer = rig.get(COMPUTE, "Authorization", authorization);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("code")).isEqualTo("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'computeFlavourId':1}                     | computeFlavourId",
                "{'interfaceData':[{},{'networkId':{}}],'computeFlavourId':'f'} | interfaceData[1].networkId",
                "{'computeFlavourId':'f','metaData':{'a':1}} | metaData/a",
                "{'computeFlavourId':'f','computeName':'a\\u0000b'} | computeName",
                "{}                                         | computeFlavourId",
                "{'a':1,'a':2}                              | body",
                "{                                          | body",
                "[]                                         | body",
                "null                                       | body",
            })
    void wrongBody_answers400_withThePath(String body, String attribute) {
        answer = rig.post(COMPUTE, body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("attribute")).isEqualTo(attribute);
        assertThat(answer.json().get("rule")).isNotNull();
        assertThat(answer.json().get("remedy")).isNotNull();
    }

    @Test
    void noBody_answers400() {
        answer = rig.post(COMPUTE, "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("attribute")).isEqualTo("body");
    }

    @Test
    void bodyThatIsTooDeep_answers400() {
        answer = rig.post(COMPUTE, "{\"x\":" + "[".repeat(100_000));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("64 levels");
    }

    @Test
    void bodyOfOneByteTooMany_answers413() {
        String body = "{\"computeFlavourId\":\"f-1\"" + " ".repeat((1 << 20) - REQUEST.length()) + "}";
        rig.gateway.fails(
                "allocateVirtualisedComputeResource", new InfrastructureException(ErrorCode.CONFLICT, "arrived"));

        answer = rig.post(COMPUTE, body);
        assertThat(answer.status()).isEqualTo(409);
        answer = rig.post(COMPUTE, body + " ");
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void endlessBody_answers413_withoutItsLengthBeingAnnounced() {
        answer = rig.stream("POST", COMPUTE, "{\"x\":\"" + "y".repeat(900_000) + "\",\"z\":\"" + "y".repeat(900_000));

        assertThat(answer.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense"})
    void otherMediaType_answers415(String type) {
        answer = rig.post(COMPUTE, REQUEST, "Content-Type", type);

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void mediaTypeThatIsNotProduced_answers406() {
        answer = rig.get(COMPUTE, "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/cistern", "/cistern/", "/cistern/x", "/cistern/vim/v1", "/cistern/vim/v2/vims", VIM + "/x"})
    void unknownPath_answers404(String path) {
        answer = rig.get(path);

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void unknownVim_answers404() {
        answer = rig.get("/cistern/vim/v1/vims/edge-9/compute-resources");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("attribute")).isEqualTo("vimId");
    }

    @Test
    void otherMethod_answers405_withThoseThatAreAllowed() {
        answer = rig.send("DELETE", COMPUTE, null);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filter=(eq                    | filter",
                "filter=(eq,computeNam,a)      | computeNam",
                "filer=(eq,computeName,a)      | query",
                "page_size=0                   | pageSize",
                "page_size=1001                | pageSize",
                "page_size=x                   | page_size",
                "page_size=1&page_size=2       | page_size",
                "fields=a&exclude_fields=b     | exclude_fields",
                "fields=a,,b                   | fields",
                "all_fields&fields=a           | all_fields",
            })
    void wrongParameter_answers400(String query, String attribute) {
        answer = rig.get(COMPUTE + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("attribute")).isEqualTo(attribute);
    }

    @Test
    void queryThatIsTooLong_answers414() {
        answer = rig.get(COMPUTE + "?filter=" + "x".repeat(8_192));

        assertThat(answer.status()).isEqualTo(414);
    }

    @Test
    void callOfAnotherOriginsPage_answers403() {
        answer = rig.post(VIM + "/operations/op-1/cancel", null, "Sec-Fetch-Site", "cross-site");

        assertThat(answer.status()).isEqualTo(403);
    }
}
