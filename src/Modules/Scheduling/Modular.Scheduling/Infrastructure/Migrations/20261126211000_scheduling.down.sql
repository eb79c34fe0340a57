drop schema scheduling cascade;
