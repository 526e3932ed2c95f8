-- What a province or a court fixes within the law: dated rows, never constants.
create schema law;

create table law.province_fee (
  province               text not null,
  valid_from             date not null,
  -- All in fen: Fee Measures (2006), art. 13 (2), (3), (6).
  divorce                bigint not null check (divorce >= 0),
  personality            bigint not null check (personality >= 0),
  other_non_property     bigint not null check (other_non_property >= 0),
  ip                     bigint not null check (ip >= 0),
  jurisdiction_objection bigint not null check (jurisdiction_objection >= 0),
  source                 text not null,
  primary key (province, valid_from)
);
