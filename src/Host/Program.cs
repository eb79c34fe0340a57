using Modular.Accounts;
using Modular.Forums;
using Modular.Platform;
using Modular.Platform.Startup;
using Modular.Scheduling;

var builder = DatabaseArguments.CreateBuilder(args);

builder.AddPlatform();
builder.AddAccounts();
builder.AddForums();
builder.AddScheduling();

var app = builder.Build();

app.UsePlatform();
app.MapAccounts();
app.MapForums();
app.MapScheduling();

return await app.RunModularAsync(args);
