drop schema risky cascade;
