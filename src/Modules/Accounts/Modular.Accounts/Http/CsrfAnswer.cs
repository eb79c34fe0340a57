using System.ComponentModel;

namespace Modular.Accounts.Http;

/// <summary>The CSRF token of a session.</summary>
internal sealed record CsrfAnswer([property: Description("Goes into X-CSRF-Token with every write by cookie.")] string CsrfToken);
