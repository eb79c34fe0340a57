using Modular.Accounts;
using Modular.Forums;
using Modular.Platform;
using Modular.Platform.Startup;
using Modular.Scheduling;
using Modular.Timeline;

var builder = DatabaseArguments.CreateBuilder(args);

builder.AddPlatform();
builder.AddAccounts();
builder.AddForums();
builder.AddScheduling();
builder.AddTimeline();

var app = builder.Build();

app.UsePlatform();
app.MapAccounts();
app.MapForums();
app.MapScheduling();
app.MapTimeline();

return await app.RunModularAsync(args);
