-- SPDX-License-Identifier: Apache-2.0
-- The same statements for H2 and PostgreSQL. Times are UTC.

CREATE TABLE infrastructure (
    kind VARCHAR(8) NOT NULL,
    id VARCHAR(255) NOT NULL,
    first_seen TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (kind, id)
);

-- One mutation. The id begins with the time of acceptance, so that its order is the order of acceptance.
CREATE TABLE operation (
    id VARCHAR(32) PRIMARY KEY,
    kind VARCHAR(8) NOT NULL,
    infrastructure_id VARCHAR(255) NOT NULL,
    interface_name VARCHAR(255) NOT NULL,
    operation VARCHAR(255) NOT NULL,
    consumer VARCHAR(255) NOT NULL,
    resource_group_id VARCHAR(255),
    visible_groups VARCHAR(1000000) NOT NULL,
    correlation_id VARCHAR(255) NOT NULL,
    idempotency_key VARCHAR(255),
    start_time TIMESTAMP WITH TIME ZONE NOT NULL,
    limit_time TIMESTAMP WITH TIME ZONE NOT NULL,
    end_time TIMESTAMP WITH TIME ZONE,
    state VARCHAR(16) NOT NULL,
    percent INTEGER NOT NULL,
    status VARCHAR(1000),
    backend_version VARCHAR(255),
    -- Counts the runs: who writes with an older epoch has been replaced.
    epoch BIGINT NOT NULL,
    -- Emptied once the operation is final.
    request VARCHAR(1048576),
    result VARCHAR(1048576),
    -- Why it failed; while it is being undone, why it will have failed.
    problem VARCHAR(1048576)
);

CREATE INDEX operation_unfinished ON operation (state, id);
CREATE INDEX operation_of_consumer ON operation (consumer, id);

CREATE TABLE operation_step (
    operation_id VARCHAR(32) NOT NULL REFERENCES operation (id) ON DELETE CASCADE,
    step_key VARCHAR(18) NOT NULL,
    position INTEGER NOT NULL,
    -- Whether it is taken back when the operation fails.
    undoable BOOLEAN NOT NULL,
    state VARCHAR(16) NOT NULL,
    resource_id VARCHAR(1000),
    upstream_request_id VARCHAR(255),
    start_time TIMESTAMP WITH TIME ZONE NOT NULL,
    -- Until when the infrastructure may still carry out an intent that nobody saw answered.
    settle_time TIMESTAMP WITH TIME ZONE NOT NULL,
    end_time TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (operation_id, step_key)
);

CREATE TABLE idempotency (
    consumer VARCHAR(255) NOT NULL,
    kind VARCHAR(8) NOT NULL,
    infrastructure_id VARCHAR(255) NOT NULL,
    operation VARCHAR(255) NOT NULL,
    idempotency_key VARCHAR(255) NOT NULL,
    body_hash VARCHAR(64) NOT NULL,
    operation_id VARCHAR(32) NOT NULL,
    expiry TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (consumer, kind, infrastructure_id, operation, idempotency_key)
);

CREATE INDEX idempotency_expiry ON idempotency (expiry);
CREATE INDEX idempotency_of_operation ON idempotency (operation_id);
