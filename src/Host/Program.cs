using Modular.Accounts;
using Modular.Forums;
using Modular.Platform;
using Modular.Platform.Startup;

var builder = WebApplication.CreateBuilder(args);

builder.AddPlatform();
builder.AddAccounts();
builder.AddForums();

var app = builder.Build();

app.UsePlatform();
app.MapAccounts();
app.MapForums();

return await app.RunModularAsync(args);
