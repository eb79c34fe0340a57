using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Modular.Accounts;

/// <summary>Who a caller is and what they may do.</summary>
public static class AccountsModule
{
    /// <summary>Registers the module.</summary>
    public static void AddAccounts(this IHostApplicationBuilder host)
    {
    }

    /// <summary>Maps its routes.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
    }
}
