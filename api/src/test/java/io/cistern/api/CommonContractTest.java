// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommonContractTest {

    @Test
    void problem_ofUnsupportedValueIs422_ofUnsupportedOperation501() {
        InfrastructureException value =
                InfrastructureException.valueNotSupported("cpuClock", "is not known", "omit it");
        InfrastructureException operation = InfrastructureException.operationNotSupported("Migrate", "not yet");

        assertThat(value.problem().httpStatus()).isEqualTo(422);
        assertThat(operation.problem().httpStatus()).isEqualTo(501);
        assertThat(value.problem().toException().problem()).isEqualTo(value.problem());
    }

    @Test
    void with_addsToWhatIsKnown() {
        InfrastructureException first = InfrastructureException.invalidArgument("a", "rule", "remedy");

        InfrastructureException more = first.with(details -> details.operationId("op-1"));

        assertThat(more.details().attribute()).contains("a");
        assertThat(more.details().operationId()).contains("op-1");
        assertThat(more.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
    }

    @Test
    void exception_survivesJavaSerialisation() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(InfrastructureException.invalidArgument("a", "r", "m"));

        Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(((InfrastructureException) read).code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(((InfrastructureException) read).details()).isEqualTo(ErrorDetails.NONE);
    }

    @Test
    void role_includesTheOnesBeforeIt() {
        assertThat(Role.ADMIN.includes(Role.READER)).isTrue();
        assertThat(Role.READER.includes(Role.SUBSCRIBER)).isFalse();
        assertThat(Role.leastFor(OperationKind.MUTATION)).isEqualTo(Role.OPERATOR);
        assertThat(new Grant(Role.READER, "edge-1", Grant.ANY).covers("edge-2")).isFalse();
    }

    @Test
    void page_isBounded() {
        assertThatThrownBy(() -> Page.ofSize(0)).hasMessageContaining("pageSize");
        assertThatThrownBy(() -> Page.ofSize(Page.MAX_SIZE + 1)).hasMessageContaining("pageSize");
    }

    @Test
    void selector_wantsWhatIsBelowAndAboveAField() {
        AttributeSelector some = new AttributeSelector(List.of("virtualDisks/storageId"), List.of());
        AttributeSelector allBut = new AttributeSelector(List.of(), List.of("virtualDisks"));

        assertThat(some.wants("virtualDisks")).isTrue();
        assertThat(some.wants("metadata")).isFalse();
        assertThat(allBut.wants("virtualDisks/storageId")).isFalse();
        assertThat(allBut.wants("metadata")).isTrue();
        assertThatThrownBy(() -> new AttributeSelector(List.of("a"), List.of("b")))
                .hasMessageContaining("exclude_fields");
    }

    @Test
    void callContext_getsACorrelationOfItsOwn() {
        Consumer consumer = new Consumer() {
            @Override
            public String name() {
                return "ccm";
            }

            @Override
            public Set<Grant> grants() {
                return Set.of();
            }
        };

        assertThat(CallContext.of(consumer).build().correlationId()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(CallContext.of(consumer).correlationId("x").build().correlationId())
                .isEqualTo("x");
    }
}
