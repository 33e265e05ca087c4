-- SPDX-License-Identifier: Apache-2.0
-- The small own state of infrastructures.

CREATE TABLE state (
    kind VARCHAR(8) NOT NULL,
    infrastructure_id VARCHAR(255) NOT NULL,
    collection VARCHAR(64) NOT NULL,
    state_key VARCHAR(255) NOT NULL,
    version BIGINT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (kind, infrastructure_id, collection, state_key)
);

-- One count for all, so that no version is ever given twice, not even to a document that was removed and made again.
CREATE SEQUENCE state_version;
