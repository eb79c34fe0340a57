drop schema timeline cascade;
